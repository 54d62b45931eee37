package dev.wfmon.grafana.dashboard;

/** The refusals that several builders share. */
final class Check {

    private Check() {}

    static void notBlank(String value, String sentence) {
        that(!value.isBlank(), sentence);
    }

    static void that(boolean isTrue, String sentence) {
        if (!isTrue) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
