package dev.wfmon.cli.grafana;

/** Text that a server sent, made fit for a line on a terminal: no control characters, and not endless. */
final class PlainText {

    private PlainText() {}

    static String of(String text, int maxLength) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{C}", "�");
        return line.length() <= maxLength ? line : line.substring(0, maxLength) + "…";
    }
}
