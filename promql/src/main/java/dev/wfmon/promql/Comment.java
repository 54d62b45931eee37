package dev.wfmon.promql;

/**
 * A comment of a query. Comments are kept beside the tree; their spans tell which nodes they stand at.
 *
 * @param text the comment as written, with its {@code #} and without the end of the line
 */
public record Comment(Span span, String text) {}
