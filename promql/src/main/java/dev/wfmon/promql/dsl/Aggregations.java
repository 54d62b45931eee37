package dev.wfmon.promql.dsl;

import dev.wfmon.promql.AggregationOp;
import java.util.List;

/** Aggregations over the series of a vector: over all of them, or over those that {@link Grouping} puts together. */
sealed interface Aggregations permits Vector {

    private Vector merge(AggregationOp op, Grouping grouping) {
        return grouping.merge(op, null, (Vector) this);
    }

    private Vector pick(AggregationOp op, int count, Grouping grouping) {
        if (count < 1) {
            throw new IllegalArgumentException(op.symbol() + " picks at least one series, got " + count);
        }
        return grouping.pick(op, Nodes.number(count), (Vector) this);
    }

    /** The sum. */
    default Vector sum() {
        return sum(Grouping.ALL);
    }

    /** The sum. */
    default Vector sum(Grouping grouping) {
        return merge(AggregationOp.SUM, grouping);
    }

    /** The mean. */
    default Vector avg() {
        return avg(Grouping.ALL);
    }

    /** The mean. */
    default Vector avg(Grouping grouping) {
        return merge(AggregationOp.AVG, grouping);
    }

    /** The least value. */
    default Vector min() {
        return min(Grouping.ALL);
    }

    /** The least value. */
    default Vector min(Grouping grouping) {
        return merge(AggregationOp.MIN, grouping);
    }

    /** The greatest value. */
    default Vector max() {
        return max(Grouping.ALL);
    }

    /** The greatest value. */
    default Vector max(Grouping grouping) {
        return merge(AggregationOp.MAX, grouping);
    }

    /** How many series there are. */
    default Vector count() {
        return count(Grouping.ALL);
    }

    /** How many series there are. */
    default Vector count(Grouping grouping) {
        return merge(AggregationOp.COUNT, grouping);
    }

    /** The standard deviation. */
    default Vector stddev() {
        return stddev(Grouping.ALL);
    }

    /** The standard deviation. */
    default Vector stddev(Grouping grouping) {
        return merge(AggregationOp.STDDEV, grouping);
    }

    /** The variance. */
    default Vector stdvar() {
        return stdvar(Grouping.ALL);
    }

    /** The variance. */
    default Vector stdvar(Grouping grouping) {
        return merge(AggregationOp.STDVAR, grouping);
    }

    /** 1, whatever the values are: says which groups there are. */
    default Vector group() {
        return group(Grouping.ALL);
    }

    /** 1, whatever the values are: says which groups there are. */
    default Vector group(Grouping grouping) {
        return merge(AggregationOp.GROUP, grouping);
    }

    /** How many series have each value; the value goes into a label, see {@link #countValues(String, Grouping)}. */
    default Vector countValues(String label) {
        return countValues(label, Grouping.ALL);
    }

    /**
     * How many series of each group have each value, such as the versions that run: the values become those of a label.
     *
     * @param label the label that takes the value; a group does not have it
     */
    default Vector countValues(String label, Grouping grouping) {
        List<String> declared = LabelSet.declared(label);
        Vector counted = grouping.merge(AggregationOp.COUNT_VALUES, Nodes.string(label), (Vector) this);
        return new Result(counted.expr(), counted.labelSet().plus(declared));
    }

    /** The value below which a share of the series lies, from 0 to 1. Not for histograms: they have their own. */
    default Vector quantile(double quantile) {
        return quantile(quantile, Grouping.ALL);
    }

    /** The value below which a share of the series lies, from 0 to 1. */
    default Vector quantile(double quantile, Grouping grouping) {
        return grouping.merge(AggregationOp.QUANTILE, Nodes.quantile(quantile), (Vector) this);
    }

    /** The series with the greatest values, with all their labels. */
    default Vector topk(int count) {
        return topk(count, Grouping.ALL);
    }

    /** The series with the greatest values in each group, with all their labels. */
    default Vector topk(int count, Grouping grouping) {
        return pick(AggregationOp.TOPK, count, grouping);
    }

    /** The series with the least values, with all their labels. */
    default Vector bottomk(int count) {
        return bottomk(count, Grouping.ALL);
    }

    /** The series with the least values in each group, with all their labels. */
    default Vector bottomk(int count, Grouping grouping) {
        return pick(AggregationOp.BOTTOMK, count, grouping);
    }
}
