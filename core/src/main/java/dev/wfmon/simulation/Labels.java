package dev.wfmon.simulation;

/**
 * The labels of a series but its environment, in order.
 *
 * @param text as the text format writes them, each after a comma
 */
record Labels(String text) {

    static final Labels NONE = new Labels("");

    static Labels of(String name, String value) {
        return NONE.and(name, value);
    }

    Labels and(String name, String value) {
        return new Labels(text + ',' + name + "=\"" + value + '"');
    }
}
