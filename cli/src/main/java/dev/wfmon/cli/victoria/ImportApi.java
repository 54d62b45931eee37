package dev.wfmon.cli.victoria;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of VictoriaMetrics' API that takes samples of the past. */
@RegisterRestClient
@Path("/api/v1/import")
public interface ImportApi {

    /** Takes lines of Prometheus' text format, with times in milliseconds. */
    @POST
    @Path("/prometheus")
    @Consumes(MediaType.TEXT_PLAIN)
    Response prometheus(String lines);
}
