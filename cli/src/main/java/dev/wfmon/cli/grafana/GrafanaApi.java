package dev.wfmon.cli.grafana;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Grafana's HTTP API, as far as it is used.
 *
 * <p>Bodies are sent as text and read as streams: only our own tree keeps them lossless, and an answer may be endless.
 */
@RegisterRestClient
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface GrafanaApi {

    /** Needs no credentials; the version may be hidden. */
    @GET
    @Path("/api/health")
    RestResponse<InputStream> health();

    /** What the front end knows of the server; its {@code namespace} is the one to use below {@code /apis}. */
    @GET
    @Path("/api/frontend/settings")
    RestResponse<InputStream> frontendSettings();

    /** The groups and versions below {@code /apis}. */
    @GET
    @Path("/apis")
    RestResponse<InputStream> apiGroups();

    @GET
    @Path("/api/dashboards/uid/{uid}")
    RestResponse<InputStream> dashboard(@PathParam("uid") String uid);

    @POST
    @Path("/api/dashboards/db")
    RestResponse<InputStream> saveDashboard(String body);

    @GET
    @Path("/api/folders/{uid}")
    RestResponse<InputStream> folder(@PathParam("uid") String uid);

    @POST
    @Path("/api/folders")
    RestResponse<InputStream> createFolder(String body);

    @PUT
    @Path("/api/folders/{uid}")
    RestResponse<InputStream> updateFolder(@PathParam("uid") String uid, String body);

    @POST
    @Path("/api/folders/{uid}/move")
    RestResponse<InputStream> moveFolder(@PathParam("uid") String uid, String body);
}
