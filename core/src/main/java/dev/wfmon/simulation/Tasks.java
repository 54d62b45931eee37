package dev.wfmon.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives workflows their tasks: one workflow at a time works on a task, and the lowest free number is used again, so that
 * there are no more tasks than ever ran at once.
 */
final class Tasks {

    private final Instant begin;
    private final List<Instant> freeSince = new ArrayList<>();

    Tasks(Instant begin) {
        this.begin = begin;
    }

    /** The course of the workflow that starts next. */
    Course assign(Simulation.Start start, Weather weather, Dice dice) {
        int task = lowestFree(start.at());
        Course course = Course.of(start, String.valueOf(task + 1), freeSince.get(task), weather, dice);
        freeSince.set(task, course.workflow().end().orElse(Instant.MAX));
        return course;
    }

    private int lowestFree(Instant at) {
        for (int task = 0; task < freeSince.size(); task++) {
            if (freeSince.get(task).isBefore(at)) {
                return task;
            }
        }
        freeSince.add(begin);
        return freeSince.size() - 1;
    }
}
