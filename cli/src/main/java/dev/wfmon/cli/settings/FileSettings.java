package dev.wfmon.cli.settings;

import static dev.wfmon.config.Setting.section;
import static dev.wfmon.config.Setting.text;

import dev.wfmon.config.Setting;
import dev.wfmon.lint.LintSettings;
import dev.wfmon.workflow.config.WorkflowSettings;
import java.util.Set;

/** All that a configuration file may hold; {@code docs/wfmon.schema.json} is made of it. */
final class FileSettings {

    private static final Setting.Section TLS = section("tls", "How the server and wfmon prove who they are.")
            .with("ca-file", text("A file of certificates to trust besides the usual ones, as PEM."))
            .with("cert-file", text("A file of the certificate that wfmon shows, as PEM."))
            .with("key-file", text("A file of the key of that certificate, as PEM."));

    private static final Setting.Section GRAFANA = section("grafana", "A Grafana server.")
            .required("server", text("Its address, such as https://grafana.example."))
            .with("org-id", new Setting.Anything("The organisation to work in; default that of the credentials."))
            .with("token", text("A service account's token; better left to GRAFANA_TOKEN."))
            .with("user", text("A user's name."))
            .with("password", text("The user's password; better left to GRAFANA_PASSWORD."))
            .with("headers", new Setting.MapOf("Sent with each request.", "header", Set.of(), new Setting.Anything("")))
            .with("tls", TLS);

    private static final Setting.Section STACK =
            section("a stack", "Servers that belong together.").with("grafana", GRAFANA);

    private static final Setting.Section CONTEXT = section("a context", "Where to write, and what.")
            .with("stack", text("The stack to write to."))
            .with("grafana", GRAFANA)
            .with("environment", text("The environment of the workflow section that is written there."));

    /** The file. */
    static final Setting.Section FILE = section("wfmon", "")
            .with("version", new Setting.Whole("The version of the file's form: 1.", 1))
            .with(
                    "resources",
                    new Setting.ListOf("What commands work on when no file is named.", text("A file or folder.")))
            .with("workflow", WorkflowSettings.SECTION)
            .with("lint", LintSettings.SECTION)
            .with("stacks", new Setting.MapOf("Servers by name.", "stack", Set.of(), STACK))
            .with("contexts", new Setting.MapOf("Choices by name, for --context.", "context", Set.of(), CONTEXT))
            .with("current-context", text("The context where none is named."));

    private FileSettings() {}
}
