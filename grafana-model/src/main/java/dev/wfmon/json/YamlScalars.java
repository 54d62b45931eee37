package dev.wfmon.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What a scalar means by the core schema of YAML 1.2. Numbers that JSON cannot write stay strings. */
final class YamlScalars {

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

    /** Longer ones are no numbers that anybody means, and slow to convert. */
    private static final int MAX_NUMBER = 800;

    private static final Set<String> RESOLVED_TAGS = Set.of(
            "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float");

    private YamlScalars() {}

    static Json value(ScalarEvent scalar, int offset) {
        boolean isResolved = scalar.getTag().map(RESOLVED_TAGS::contains).orElse(scalar.isPlain());
        return isResolved ? resolve(scalar.getValue(), offset) : new JsonString(scalar.getValue(), offset);
    }

    private static Json resolve(String text, int offset) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new JsonNull(offset);
            case "true", "True", "TRUE" -> new JsonBoolean(true, offset);
            case "false", "False", "FALSE" -> new JsonBoolean(false, offset);
            default -> {
                String number = number(text);
                yield JsonNumber.isNumber(number) ? new JsonNumber(number, offset) : new JsonString(text, offset);
            }
        };
    }

    /** The text in JSON's notation when it is a number in one of YAML's; any other text stays. */
    private static String number(String text) {
        if (text.length() > MAX_NUMBER || JsonNumber.isNumber(text)) {
            return text;
        }
        if (OCTAL.matcher(text).matches()) {
            return new BigInteger(text.substring(2), 8).toString();
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return new BigInteger(text.substring(2), 16).toString();
        }
        return DECIMAL.matcher(text).matches() ? decimal(text) : text;
    }

    private static String decimal(String text) {
        try {
            return new BigDecimal(text).toString();
        } catch (NumberFormatException e) {
            return text; // the exponent is beyond all bounds, as in a commit hash such as 1e9999999999
        }
    }
}
