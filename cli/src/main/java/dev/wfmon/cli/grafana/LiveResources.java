package dev.wfmon.cli.grafana;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import java.util.Map;
import java.util.Optional;

/** The resources of one kind on a Grafana server, as its API has them. */
interface LiveResources {

    /** The resource of that name, if it is there; equal to the one before as long as nobody has changed it. */
    Optional<Live> find(ResourceId id) throws TargetException;

    /** All that are there. */
    Map<ResourceId, Live> list() throws TargetException;

    /**
     * Creates or updates one resource; half of it may be done when this fails.
     *
     * @throws TargetException for a conflict when it is not as the step was planned on, unless that may be overwritten
     */
    void write(Step step, Overwrite overwrite) throws TargetException;

    /** Deletes a resource as it was found a moment ago; one that is gone already is no fault. */
    void delete(ResourceId id, Live live) throws TargetException;
}
