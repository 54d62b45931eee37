package dev.wfmon.catalogue;

import dev.wfmon.catalogue.Label.Values;
import java.util.List;

/** What no metric can be without contradiction, whoever emits it; habits of naming are {@link Convention}'s matter. */
record Consistency(String metric, MetricType type) {

    Consistency {
        require(!metric.isBlank(), "a metric has no name");
    }

    void checkLabels(List<Label> labels) {
        require(
                labels.stream().map(Label::name).distinct().count() == labels.size(),
                metric + " has two labels of one name");
        String reserved = type.reservedLabel();
        require(
                labels.stream().noneMatch(label -> label.name().equals(reserved)),
                metric + ": a " + type.keyword() + " keeps the label \"" + reserved + "\" itself; leave it out");
        long states = labels.stream()
                .filter(label -> label.values() instanceof Values.States)
                .count();
        require(
                states == (type == MetricType.STATE_SET ? 1 : 0),
                metric + ": a stateset, and nothing else, has one label that holds the state");
    }

    void checkBuckets(List<Double> bounds) {
        require(
                bounds.isEmpty() || type.reservedLabel().equals("le"),
                metric + " has buckets but is a " + type.keyword());
        require(
                bounds.stream().allMatch(Double::isFinite),
                metric + ": the bounds of buckets are finite; the infinite one is always there");
        require(
                bounds.stream().sorted().distinct().toList().equals(bounds),
                metric + ": the bounds of buckets ascend, got " + bounds);
    }

    private static void require(boolean isMet, String otherwise) {
        if (!isMet) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
