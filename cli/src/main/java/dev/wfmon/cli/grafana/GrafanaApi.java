package dev.wfmon.cli.grafana;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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

    /** By its presence, whatever its value, alerting takes what it is sent for somebody's work in the browser. */
    String DISABLE_PROVENANCE = "X-Disable-Provenance";

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

    @GET
    @Path("/api/folders")
    RestResponse<InputStream> folders(
            @QueryParam("parentUid") String parentUid, @QueryParam("limit") int limit, @QueryParam("page") int page);

    /** How many things of each kind a folder holds. */
    @GET
    @Path("/api/folders/{uid}/counts")
    RestResponse<InputStream> folderCounts(@PathParam("uid") String uid);

    @DELETE
    @Path("/api/folders/{uid}")
    RestResponse<InputStream> deleteFolder(@PathParam("uid") String uid);

    @DELETE
    @Path("/api/dashboards/uid/{uid}")
    RestResponse<InputStream> deleteDashboard(@PathParam("uid") String uid);

    @GET
    @Path("/api/search")
    RestResponse<InputStream> search(
            @QueryParam("type") String type, @QueryParam("limit") int limit, @QueryParam("page") int page);

    /** A page of resources; an empty token asks for the first. */
    @GET
    @Path("/apis/{group}/{version}/namespaces/{namespace}/{resource}")
    RestResponse<InputStream> manifests(
            @PathParam("group") String group,
            @PathParam("version") String version,
            @PathParam("namespace") String namespace,
            @PathParam("resource") String resource,
            @QueryParam("limit") int limit,
            @QueryParam("continue") String token);

    @GET
    @Path("/apis/{group}/{version}/namespaces/{namespace}/{resource}/{name}")
    RestResponse<InputStream> manifest(
            @PathParam("group") String group,
            @PathParam("version") String version,
            @PathParam("namespace") String namespace,
            @PathParam("resource") String resource,
            @PathParam("name") String name);

    @POST
    @Path("/apis/{group}/{version}/namespaces/{namespace}/{resource}")
    RestResponse<InputStream> createManifest(
            @PathParam("group") String group,
            @PathParam("version") String version,
            @PathParam("namespace") String namespace,
            @PathParam("resource") String resource,
            String body);

    @PUT
    @Path("/apis/{group}/{version}/namespaces/{namespace}/{resource}/{name}")
    RestResponse<InputStream> updateManifest(
            @PathParam("group") String group,
            @PathParam("version") String version,
            @PathParam("namespace") String namespace,
            @PathParam("resource") String resource,
            @PathParam("name") String name,
            String body);

    @DELETE
    @Path("/apis/{group}/{version}/namespaces/{namespace}/{resource}/{name}")
    RestResponse<InputStream> deleteManifest(
            @PathParam("group") String group,
            @PathParam("version") String version,
            @PathParam("namespace") String namespace,
            @PathParam("resource") String resource,
            @PathParam("name") String name);

    @GET
    @Path("/api/library-elements")
    RestResponse<InputStream> libraryElements(
            @QueryParam("kind") int kind, @QueryParam("perPage") int perPage, @QueryParam("page") int page);

    @GET
    @Path("/api/library-elements/{uid}")
    RestResponse<InputStream> libraryPanel(@PathParam("uid") String uid);

    @POST
    @Path("/api/library-elements")
    RestResponse<InputStream> createLibraryPanel(String body);

    @PATCH
    @Path("/api/library-elements/{uid}")
    RestResponse<InputStream> updateLibraryPanel(@PathParam("uid") String uid, String body);

    @DELETE
    @Path("/api/library-elements/{uid}")
    RestResponse<InputStream> deleteLibraryPanel(@PathParam("uid") String uid);

    @GET
    @Path("/api/datasources")
    RestResponse<InputStream> dataSources();

    @GET
    @Path("/api/datasources/uid/{uid}")
    RestResponse<InputStream> dataSource(@PathParam("uid") String uid);

    @POST
    @Path("/api/datasources")
    RestResponse<InputStream> createDataSource(String body);

    @PUT
    @Path("/api/datasources/uid/{uid}")
    RestResponse<InputStream> updateDataSource(@PathParam("uid") String uid, String body);

    @DELETE
    @Path("/api/datasources/uid/{uid}")
    RestResponse<InputStream> deleteDataSource(@PathParam("uid") String uid);

    @GET
    @Path("/api/v1/provisioning/contact-points")
    RestResponse<InputStream> contactPoints(@QueryParam("name") @Nullable String name);

    @POST
    @Path("/api/v1/provisioning/contact-points")
    RestResponse<InputStream> createIntegration(@HeaderParam(DISABLE_PROVENANCE) @Nullable String disable, String body);

    @PUT
    @Path("/api/v1/provisioning/contact-points/{uid}")
    RestResponse<InputStream> updateIntegration(
            @PathParam("uid") String uid, @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable, String body);

    @DELETE
    @Path("/api/v1/provisioning/contact-points/{uid}")
    RestResponse<InputStream> deleteIntegration(
            @PathParam("uid") String uid, @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable);

    @GET
    @Path("/api/v1/provisioning/mute-timings")
    RestResponse<InputStream> muteTimings();

    @GET
    @Path("/api/v1/provisioning/mute-timings/{name}")
    RestResponse<InputStream> muteTiming(@PathParam("name") String name);

    @POST
    @Path("/api/v1/provisioning/mute-timings")
    RestResponse<InputStream> createMuteTiming(@HeaderParam(DISABLE_PROVENANCE) @Nullable String disable, String body);

    @PUT
    @Path("/api/v1/provisioning/mute-timings/{name}")
    RestResponse<InputStream> updateMuteTiming(
            @PathParam("name") String name, @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable, String body);

    @DELETE
    @Path("/api/v1/provisioning/mute-timings/{name}")
    RestResponse<InputStream> deleteMuteTiming(
            @PathParam("name") String name, @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable);

    @GET
    @Path("/api/v1/provisioning/templates")
    RestResponse<InputStream> templates();

    @GET
    @Path("/api/v1/provisioning/templates/{name}")
    RestResponse<InputStream> template(@PathParam("name") String name);

    @PUT
    @Path("/api/v1/provisioning/templates/{name}")
    RestResponse<InputStream> updateTemplate(
            @PathParam("name") String name, @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable, String body);

    @DELETE
    @Path("/api/v1/provisioning/templates/{name}")
    RestResponse<InputStream> deleteTemplate(
            @PathParam("name") String name, @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable);

    @GET
    @Path("/api/v1/provisioning/policies")
    RestResponse<InputStream> policies();

    @PUT
    @Path("/api/v1/provisioning/policies")
    RestResponse<InputStream> updatePolicies(@HeaderParam(DISABLE_PROVENANCE) @Nullable String disable, String body);

    @DELETE
    @Path("/api/v1/provisioning/policies")
    RestResponse<InputStream> resetPolicies();

    @GET
    @Path("/api/v1/provisioning/alert-rules")
    RestResponse<InputStream> alertRules();

    @GET
    @Path("/api/v1/provisioning/folder/{folder}/rule-groups/{group}")
    RestResponse<InputStream> ruleGroup(@PathParam("folder") String folder, @PathParam("group") String group);

    @PUT
    @Path("/api/v1/provisioning/folder/{folder}/rule-groups/{group}")
    RestResponse<InputStream> updateRuleGroup(
            @PathParam("folder") String folder,
            @PathParam("group") String group,
            @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable,
            String body);

    @DELETE
    @Path("/api/v1/provisioning/folder/{folder}/rule-groups/{group}")
    RestResponse<InputStream> deleteRuleGroup(
            @PathParam("folder") String folder,
            @PathParam("group") String group,
            @HeaderParam(DISABLE_PROVENANCE) @Nullable String disable);

    /** The same group with what the other API leaves out: who wrote its rules, when, and by which way. */
    @GET
    @Path("/api/ruler/grafana/api/v1/rules/{folder}/{group}")
    RestResponse<InputStream> ruleGroupDetails(@PathParam("folder") String folder, @PathParam("group") String group);

    /** Asks data sources; of a query that failed, the answer tells with status 400. */
    @POST
    @Path("/api/ds/query")
    RestResponse<InputStream> query(String body);

    /** Prometheus' own API behind a data source. */
    @GET
    @Path("/api/datasources/uid/{uid}/resources/api/v1/{endpoint}")
    RestResponse<InputStream> prometheus(
            @PathParam("uid") String uid,
            @PathParam("endpoint") String endpoint,
            @RestQuery MultivaluedMap<String, String> parameters);

    /** The values of a label, by the same way. */
    @GET
    @Path("/api/datasources/uid/{uid}/resources/api/v1/label/{label}/values")
    RestResponse<InputStream> labelValues(
            @PathParam("uid") String uid,
            @PathParam("label") String label,
            @RestQuery MultivaluedMap<String, String> parameters);
}
