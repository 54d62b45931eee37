package dev.wfmon.grafana.alerting;

import java.util.regex.Pattern;

/** How expressions name others. */
final class Variables {

    static final Pattern MATH = Pattern.compile("\\$(?:\\{([^}]+)\\}|([A-Za-z_][A-Za-z0-9_]*))");

    static final Pattern SQL =
            Pattern.compile("\\b(?:from|join)\\s+(?:[`\"]([^`\"]+)[`\"]|(\\w+))", Pattern.CASE_INSENSITIVE);

    private Variables() {}
}
