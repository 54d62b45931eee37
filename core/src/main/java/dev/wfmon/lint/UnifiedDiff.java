package dev.wfmon.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in which two versions of a text differ, as {@code diff -u} shows them.
 *
 * <pre>{@code
 * UnifiedDiff.of("rules.yaml", "a\nb\n", "a\nc\n"); // --- rules.yaml … -b +c
 * }</pre>
 */
public final class UnifiedDiff {

    /** How many equal lines are shown around those that differ. */
    private static final int AROUND = 3;

    /** A line that is in both texts, or in one of them. */
    private record Line(char sign, String text) {}

    private UnifiedDiff() {}

    /** The difference; empty where there is none. */
    public static String of(String name, String before, String after) {
        List<Line> lines = lines(before.split("(?<=\n)", -1), after.split("(?<=\n)", -1));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while ((at = nextChange(lines, at)) < lines.size()) {
            if (out.isEmpty()) {
                out.append("--- ").append(name).append("\n+++ ").append(name).append('\n');
            }
            int end = endOfHunk(lines, at);
            hunk(lines, Math.max(0, at - AROUND), end, out);
            at = end;
        }
        return out.toString();
    }

    private static int nextChange(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).sign() == ' ') {
            at++;
        }
        return at;
    }

    /** Behind the last change that has no wide gap before it, and the equal lines shown behind it. */
    private static int endOfHunk(List<Line> lines, int first) {
        int last = first;
        for (int i = first; i < lines.size() && i - last <= 2 * AROUND; i++) {
            last = lines.get(i).sign() == ' ' ? last : i;
        }
        return Math.min(lines.size(), last + 1 + AROUND);
    }

    private static void hunk(List<Line> lines, int start, int end, StringBuilder out) {
        out.append("@@ -").append(range(lines, start, end, '+'));
        out.append(" +").append(range(lines, start, end, '-')).append(" @@\n");
        for (Line line : lines.subList(start, end)) {
            out.append(line.sign()).append(line.text());
            if (!line.text().endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    /** The first line and the number of lines of the version that lacks the lines of a sign. */
    private static String range(List<Line> lines, int start, int end, char others) {
        long before = lines.subList(0, start).stream()
                .filter(line -> line.sign() != others)
                .count();
        long count = lines.subList(start, end).stream()
                .filter(line -> line.sign() != others)
                .count();
        return (count == 0 ? before : before + 1) + "," + count;
    }

    private static List<Line> lines(String[] before, String[] after) {
        int start = 0;
        int end = 0;
        int shorter = Math.min(before.length, after.length);
        while (start < shorter && before[start].equals(after[start])) {
            start++;
        }
        while (end < shorter - start && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, ' ', before, 0, start);
        middle(lines, before, start, before.length - end, after, start, after.length - end);
        add(lines, ' ', before, before.length - end, before.length);
        return lines;
    }

    private static void add(List<Line> lines, char sign, String[] texts, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!texts[i].isEmpty()) {
                lines.add(new Line(sign, texts[i]));
            }
        }
    }

    /** Goes through both sides together; where they part, the nearest lines that are equal again go on. */
    private static void middle(List<Line> lines, String[] a, int fromA, int toA, String[] b, int fromB, int toB) {
        int i = fromA;
        int j = fromB;
        while (i < toA && j < toB) {
            int skipped = skipped(a, i, toA, b, j, toB);
            int ahead = meeting(a, i, toA, b, j, toB, skipped);
            add(lines, '-', a, i, i + ahead);
            add(lines, '+', b, j, j + skipped - ahead);
            i += ahead;
            j += skipped - ahead;
            while (i < toA && j < toB && a[i].equals(b[j])) {
                add(lines, ' ', a, i, i + 1);
                i++;
                j++;
            }
        }
        add(lines, '-', a, i, toA);
        add(lines, '+', b, j, toB);
    }

    /** How many lines of both sides together are to be passed over until two are equal; all when there are none. */
    private static int skipped(String[] a, int i, int toA, String[] b, int j, int toB) {
        int all = toA - i + toB - j;
        int skipped = 0;
        while (skipped < all && meeting(a, i, toA, b, j, toB, skipped) < 0) {
            skipped++;
        }
        return skipped;
    }

    /** How many of the lines passed over are of the first side; -1 where no two lines are equal then. */
    private static int meeting(String[] a, int i, int toA, String[] b, int j, int toB, int skipped) {
        for (int ahead = Math.max(0, skipped - (toB - j)); ahead <= Math.min(skipped, toA - i); ahead++) {
            boolean isEnd = i + ahead == toA && j + skipped - ahead == toB;
            boolean isInside = i + ahead < toA && j + skipped - ahead < toB;
            if (isEnd || (isInside && a[i + ahead].equals(b[j + skipped - ahead]))) {
                return ahead;
            }
        }
        return -1;
    }
}
