package dev.wfmon.target;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what it is asked to write, and fails where it is told to. */
final class FakeTarget implements Target {

    private final Set<String> failing;
    private final List<String> written = new ArrayList<>();

    FakeTarget(String... failing) {
        this.failing = Set.of(failing);
    }

    /** The names of the resources that were written, and how. */
    List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean holds(Kind kind) {
        return true;
    }

    @Override
    public Map<ResourceId, Live> read(List<Resource> resources, Progress progress) {
        return Map.of();
    }

    @Override
    public Map<ResourceId, Live> list(Kind kind) {
        return Map.of();
    }

    @Override
    public void delete(ResourceId id, Live live, Overwrite overwrite) {
        written.add(id.name() + " deleted " + overwrite);
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        String name = step.desired().id().name();
        if (failing.contains(name)) {
            throw new TargetException(TargetException.Reason.REFUSED, name + " is refused");
        }
        written.add(name + " " + overwrite);
    }
}
