package dev.wfmon.cli.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What proves to Grafana who is asking; never shown. */
public sealed interface Credentials {

    /** The value of the {@code Authorization} header. */
    String header();

    /** The name of the setting that holds the secret, for messages about it. */
    String setting();

    /** A service account's token. */
    record Token(String secret) implements Credentials {

        @Override
        public String header() {
            return "Bearer " + secret;
        }

        @Override
        public String setting() {
            return "GRAFANA_TOKEN";
        }

        @Override
        public String toString() {
            return "token";
        }
    }

    /** A user with a password. */
    record Basic(String user, String password) implements Credentials {

        @Override
        public String header() {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        @Override
        public String setting() {
            return "GRAFANA_USER and GRAFANA_PASSWORD";
        }

        @Override
        public String toString() {
            return "user " + user;
        }
    }
}
