package dev.wfmon.target;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.List;
import java.util.Map;

/** A place that resources are brought to: a Grafana server, or a folder of files for one. */
public interface Target {

    /** What people call it: its address or path. */
    String name();

    /** Whether others work with it as well, so that a person at the keyboard is asked before it is written. */
    boolean isShared();

    /** Whether it can hold resources of a kind. */
    boolean holds(Kind kind);

    /** The live state of those of the resources that are there. */
    Map<ResourceId, Live> read(List<Resource> resources, Progress progress) throws TargetException;

    /**
     * Creates or updates one resource.
     *
     * @throws TargetException with {@link TargetException.Reason#CONFLICT} when the live resource is not the one that
     *     the step was planned on, unless {@code overwrite} allows it
     */
    void write(Step step, Overwrite overwrite) throws TargetException;

    /** All resources of a kind that are there, whoever has made them. */
    Map<ResourceId, Live> list(Kind kind) throws TargetException;

    /**
     * Deletes one resource; one that is gone already is no fault.
     *
     * @param live what it was when somebody decided that it should go
     * @throws TargetException with {@link TargetException.Reason#CONFLICT} when it has changed since, unless {@code
     *     overwrite} allows it, or when somebody else looks after it
     */
    void delete(ResourceId id, Live live, Overwrite overwrite) throws TargetException;

    /** What to do with a live resource that changed since the plan was made. */
    enum Overwrite {
        REFUSE,
        ALLOW
    }
}
