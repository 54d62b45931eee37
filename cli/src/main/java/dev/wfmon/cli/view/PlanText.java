package dev.wfmon.cli.view;

import dev.wfmon.json.diff.Change;
import dev.wfmon.plan.Action;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.target.Applier;
import dev.wfmon.target.Outcome;
import dev.wfmon.target.Outcome.Status;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** A plan, and what came of it, as people read it. */
public final class PlanText {

    private final Ansi ansi;

    public PlanText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Each difference in a line of its own, grouped by resource, and a summary. */
    public String diff(Plan plan, String target) {
        if (plan.changes().isEmpty()) {
            return "No differences: " + asWanted(plan, target);
        }
        return lines(plan) + "\n" + target + ": " + plan.count(Action.CREATE) + " to create, "
                + plan.count(Action.UPDATE) + " to change, " + plan.count(Action.UNCHANGED) + " unchanged.";
    }

    /** The same for an apply that is only tried. */
    public String dryRun(Plan plan, String target) {
        return diff(plan, target) + "\nDry run: nothing was written.";
    }

    /** What an apply did. */
    public String applied(Plan plan, Applier.Result result, String target) {
        if (plan.changes().isEmpty()) {
            return "Nothing changed: " + asWanted(plan, target);
        }
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : result.outcomes()) {
            lines.add(
                    switch (outcome.status()) {
                        case SUCCEEDED -> describe(outcome.step());
                        case FAILED -> colored("! " + outcome.step().desired() + " failed", Style.fg_red);
                        case SKIPPED -> "- " + outcome.step().desired() + " not tried";
                    });
        }
        lines.add(summary(plan, result, target));
        return String.join("\n", lines);
    }

    private static String asWanted(Plan plan, String target) {
        int number = plan.steps().size();
        return target
                + (number == 1
                        ? " has the resource as it should be."
                        : " has all " + number + " resources as they should be.");
    }

    private static String summary(Plan plan, Applier.Result result, String target) {
        long created = succeeded(result, Action.CREATE);
        long changed = succeeded(result, Action.UPDATE);
        String text = target + ": " + created + " created, " + changed + " changed, " + plan.count(Action.UNCHANGED)
                + " unchanged";
        long failed = result.count(Status.FAILED);
        long skipped = result.count(Status.SKIPPED);
        return text
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (skipped > 0 ? ", " + skipped + " not tried" : "")
                + (result.isCancelled() ? " (cancelled)." : ".");
    }

    private static long succeeded(Applier.Result result, Action action) {
        return result.outcomes().stream()
                .filter(outcome ->
                        outcome.status() == Status.SUCCEEDED && outcome.step().action() == action)
                .count();
    }

    private String lines(Plan plan) {
        return String.join("\n", plan.changes().stream().map(this::describe).toList());
    }

    private String describe(Step step) {
        List<String> lines = new ArrayList<>();
        lines.add(colored(step.action().symbol() + " " + step.desired(), color(step.action())));
        step.live().flatMap(live -> live.guardedBy()).ifPresent(guard -> lines.add("    (it " + guard + ")"));
        for (Change change : step.changes()) {
            lines.add("    " + change);
        }
        return String.join("\n", lines);
    }

    private static Style color(Action action) {
        return switch (action) {
            case CREATE -> Style.fg_green;
            case UPDATE -> Style.fg_yellow;
            case UNCHANGED -> Style.faint;
        };
    }

    private String colored(String text, Style style) {
        return ansi.enabled() ? style.on() + text + style.off() : text;
    }
}
