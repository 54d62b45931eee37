package dev.wfmon.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP headers as they stand on a command line: {@code Name: value}. */
final class Headers {

    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):\\s*([^\\p{Cntrl}]*)");

    private Headers() {}

    static Map<String, String> read(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new CommandFailure(ExitCode.USAGE, "--header takes NAME: VALUE, as in \"X-Scope-OrgID: 1\".");
            }
            headers.put(header.group(1), header.group(2).strip());
        }
        return headers;
    }
}
