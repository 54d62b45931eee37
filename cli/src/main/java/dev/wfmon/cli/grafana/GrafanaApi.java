package dev.wfmon.cli.grafana;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Grafana's classic HTTP API, as far as it is used. Bodies are text, since only our own tree keeps them lossless. */
@RegisterRestClient
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface GrafanaApi {

    /** Needs no credentials; the version may be hidden. */
    @GET
    @Path("/health")
    Response health();

    @GET
    @Path("/dashboards/uid/{uid}")
    Response dashboard(@PathParam("uid") String uid);

    @POST
    @Path("/dashboards/db")
    Response saveDashboard(String body);

    @GET
    @Path("/folders/{uid}")
    Response folder(@PathParam("uid") String uid);

    @POST
    @Path("/folders")
    Response createFolder(String body);

    @PUT
    @Path("/folders/{uid}")
    Response updateFolder(@PathParam("uid") String uid, String body);

    @POST
    @Path("/folders/{uid}/move")
    Response moveFolder(@PathParam("uid") String uid, String body);
}
