package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.cli.settings.Settings;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Plan;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target;
import dev.wfmon.target.TargetException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/** The first half of {@code diff} and {@code apply}: what is wanted, what is there, and the plan between them. */
final class Comparison {

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final TargetOptions targetOptions = new TargetOptions();

    @Mixin
    private final SettingsOptions settingsOptions = new SettingsOptions();

    /**
     * A plan and the target that it was made for.
     *
     * @param leftOut the resources that the target cannot hold
     */
    record Result(Target target, Plan plan, List<Resource> leftOut) {

        /** Tells what an apply does not bring to the target; after the result, since it is no part of that. */
        void remarkOn(Console console) {
            for (Kind kind : Kind.values()) {
                long number = leftOut.stream()
                        .filter(resource -> resource.kind() == kind)
                        .count();
                if (number > 0) {
                    console.remark(kind.count(number) + " left out: " + target.name() + " takes none; " + remedy(kind));
                }
            }
        }
    }

    private static String remedy(Kind kind) {
        return switch (kind) {
            case FOLDER,
                    DATA_SOURCE,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    DASHBOARD,
                    GRAFANA_RULE_GROUP,
                    RULE_GROUP,
                    ALERTMANAGER_CONFIG -> "write them to a folder with --target dir:PATH";
            case LIBRARY_PANEL, DASHBOARD_V2 -> "apply them to a Grafana server that has an API for them";
        };
    }

    Result compare(Console console) {
        Environment environment = console.environment();
        Settings settings = settingsOptions.read(environment);
        List<Resource> resources = input.resources(environment, settings, targetOptions.context());
        Target target = targetOptions.open(console, settings);
        console.detail("target: " + target.name());
        Map<Boolean, List<Resource>> fitting =
                resources.stream().collect(Collectors.partitioningBy(resource -> target.holds(resource.kind())));
        List<Resource> desired = fitting.getOrDefault(true, List.of());
        Plan plan = Plan.of(desired, read(console, target, desired));
        return new Result(target, plan, fitting.getOrDefault(false, List.of()));
    }

    private static Map<ResourceId, Live> read(Console console, Target target, List<Resource> resources) {
        try (ProgressLine progress = console.progress()) {
            return target.read(resources, progress);
        } catch (TargetException e) {
            throw new CommandFailure(e);
        }
    }
}
