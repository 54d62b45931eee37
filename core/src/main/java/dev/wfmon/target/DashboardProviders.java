package dev.wfmon.target;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The provisioning file that tells Grafana where dashboards lie and in which folder they go: one provider a folder,
 * since that alone lets a folder keep its uid.
 *
 * <p>Grafana expands {@code $VARIABLE} in these files, so a dollar sign is doubled.
 */
record DashboardProviders(JsonObject file) {

    private static final String NAME_PREFIX = "wfmon-";

    static final DashboardProviders NONE = new DashboardProviders(JsonObject.builder()
            .put("apiVersion", 1)
            .put("providers", JsonArray.of())
            .build());

    /** The title of the folder with that uid. */
    Optional<String> title(String folderUid) {
        return provider(folderUid)
                .flatMap(provider -> provider.string("folder"))
                .map(DashboardProviders::unescaped);
    }

    /** Whether the dashboards of that folder are read from that path. */
    boolean reads(String folderUid, String path) {
        return provider(folderUid)
                .flatMap(provider -> provider.object("options"))
                .flatMap(options -> options.string("path"))
                .map(DashboardProviders::unescaped)
                .equals(Optional.of(path));
    }

    /** This file with a provider for the folder, in place of the one it has. */
    DashboardProviders with(String folderUid, String title, String path) {
        JsonObject.Builder provider = JsonObject.builder().put("name", NAME_PREFIX + folderUid);
        if (!folderUid.equals(Resource.TOP_LEVEL)) {
            provider.put("folder", escaped(title)).put("folderUid", folderUid);
        }
        provider.put("type", "file")
                .put("allowUiUpdates", false)
                .put("options", JsonObject.builder().put("path", escaped(path)).build());
        List<Json> providers =
                new ArrayList<>(file.array("providers").map(JsonArray::items).orElse(List.of()));
        providers.removeIf(
                old -> old.asObject().filter(entry -> isFor(folderUid, entry)).isPresent());
        providers.add(provider.build());
        return new DashboardProviders(file.with("providers", JsonArray.of(providers)));
    }

    /** This file without the provider of the folder. */
    DashboardProviders without(String folderUid) {
        List<JsonObject> left = file.objects("providers")
                .filter(entry -> !isFor(folderUid, entry))
                .toList();
        return new DashboardProviders(file.with("providers", JsonArray.of(left)));
    }

    /** The uids of the folders that have a provider here. */
    List<String> folders() {
        return file.objects("providers")
                .flatMap(entry -> entry.string("name").stream())
                .filter(name -> name.startsWith(NAME_PREFIX))
                .map(name -> name.substring(NAME_PREFIX.length()))
                .filter(uid -> !uid.equals(Resource.TOP_LEVEL))
                .toList();
    }

    private Optional<JsonObject> provider(String folderUid) {
        return file.objects("providers")
                .filter(entry -> isFor(folderUid, entry))
                .findFirst();
    }

    private static boolean isFor(String folderUid, JsonObject provider) {
        return provider.string("name").equals(Optional.of(NAME_PREFIX + folderUid));
    }

    private static String escaped(String text) {
        return text.replace("$", "$$");
    }

    private static String unescaped(String text) {
        return text.replace("$$", "$");
    }
}
