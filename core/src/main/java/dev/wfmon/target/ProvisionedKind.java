package dev.wfmon.target;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The resources of one kind in a provisioning tree. */
interface ProvisionedKind {

    /** What the tree says of a resource; its author's words where files cannot say as much. */
    Optional<Live> find(Resource wanted) throws TargetException;

    /** All that the tree holds of the kind. */
    List<ResourceId> list() throws IOException, TargetException;

    /** Creates or updates a resource. */
    void write(Step step) throws IOException, TargetException;

    /** Takes a resource out of the tree, so that it goes from the server as well where files can bring that about. */
    void delete(ResourceId id) throws IOException, TargetException;
}
