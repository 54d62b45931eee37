package dev.wfmon.grafana.dashboard;

import static dev.wfmon.grafana.dashboard.UnitCategory.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a value is measured in, by the id that Grafana gives it.
 *
 * <pre>{@code
 * Panel.stat("Latency").unit(Unit.SECONDS);
 * Panel.stat("Revenue").unit(Unit.EUR);
 * Panel.stat("Tasks").unit(Unit.suffix("tasks"));
 * Unit.of("seconds").isKnown(); // false: Grafana calls them "s"
 * }</pre>
 *
 * <p>The constants are all units that Grafana's editor offers (12.4, packages/grafana-data/src/valueFormats), grouped as
 * there. Any other id is valid too: Grafana writes it behind the number.
 */
public record Unit(String id) {

    private static final Pattern CUSTOM = Pattern.compile("(?s)(prefix|suffix|time|si|count|currency|bool):.*");

    /** What the constants below add themselves to. */
    private static final Map<Unit, UnitCategory> OFFERED = new LinkedHashMap<>();

    // Misc

    /** A plain number. */
    public static final Unit NONE = offered(MISC, "none");
    /** The value as it is, with all its digits. */
    public static final Unit STRING = offered(MISC, "string");
    /** Thousands as K, millions as Mil, and so on. */
    public static final Unit SHORT = offered(MISC, "short");
    /** Thousands as k, thousandths as m, and so on. */
    public static final Unit SI_SHORT = offered(MISC, "sishort");
    /** 0 to 100. */
    public static final Unit PERCENT = offered(MISC, "percent");
    /** 0.0 to 1.0. */
    public static final Unit PERCENT_UNIT = offered(MISC, "percentunit");

    public static final Unit HUMIDITY = offered(MISC, "humidity");
    public static final Unit DECIBEL = offered(MISC, "dB");
    public static final Unit CANDELA = offered(MISC, "candela");
    public static final Unit HEXADECIMAL_0X = offered(MISC, "hex0x");
    public static final Unit HEXADECIMAL = offered(MISC, "hex");
    public static final Unit SCIENTIFIC = offered(MISC, "sci");
    /** A number as people write it where the browser stands. */
    public static final Unit LOCALE = offered(MISC, "locale");

    public static final Unit PIXELS = offered(MISC, "pixel");

    // Acceleration

    public static final Unit METERS_PER_SECOND_SQUARED = offered(ACCELERATION, "accMS2");
    public static final Unit FEET_PER_SECOND_SQUARED = offered(ACCELERATION, "accFS2");
    public static final Unit G_UNIT = offered(ACCELERATION, "accG");

    // Angle

    public static final Unit DEGREES = offered(ANGLE, "degree");
    public static final Unit RADIANS = offered(ANGLE, "radian");
    public static final Unit GRADIANS = offered(ANGLE, "grad");
    public static final Unit ARC_MINUTES = offered(ANGLE, "arcmin");
    public static final Unit ARC_SECONDS = offered(ANGLE, "arcsec");

    // Area

    public static final Unit SQUARE_METERS = offered(AREA, "areaM2");
    public static final Unit SQUARE_FEET = offered(AREA, "areaF2");
    public static final Unit SQUARE_MILES = offered(AREA, "areaMI2");
    public static final Unit ACRES = offered(AREA, "acres");
    public static final Unit HECTARES = offered(AREA, "hectares");

    // Computation

    public static final Unit FLOPS = offered(COMPUTATION, "flops");
    public static final Unit MEGAFLOPS = offered(COMPUTATION, "mflops");
    public static final Unit GIGAFLOPS = offered(COMPUTATION, "gflops");
    public static final Unit TERAFLOPS = offered(COMPUTATION, "tflops");
    public static final Unit PETAFLOPS = offered(COMPUTATION, "pflops");
    public static final Unit EXAFLOPS = offered(COMPUTATION, "eflops");
    public static final Unit ZETTAFLOPS = offered(COMPUTATION, "zflops");
    public static final Unit YOTTAFLOPS = offered(COMPUTATION, "yflops");

    // Concentration

    public static final Unit PARTS_PER_MILLION = offered(CONCENTRATION, "ppm");
    public static final Unit PARTS_PER_BILLION = offered(CONCENTRATION, "conppb");
    public static final Unit NANOGRAMS_PER_CUBIC_METER = offered(CONCENTRATION, "conngm3");
    public static final Unit NANOGRAMS_PER_NORMAL_CUBIC_METER = offered(CONCENTRATION, "conngNm3");
    public static final Unit MICROGRAMS_PER_CUBIC_METER = offered(CONCENTRATION, "conμgm3");
    public static final Unit MICROGRAMS_PER_NORMAL_CUBIC_METER = offered(CONCENTRATION, "conμgNm3");
    public static final Unit MILLIGRAMS_PER_CUBIC_METER = offered(CONCENTRATION, "conmgm3");
    public static final Unit MILLIGRAMS_PER_NORMAL_CUBIC_METER = offered(CONCENTRATION, "conmgNm3");
    public static final Unit GRAMS_PER_CUBIC_METER = offered(CONCENTRATION, "congm3");
    public static final Unit GRAMS_PER_NORMAL_CUBIC_METER = offered(CONCENTRATION, "congNm3");
    public static final Unit MILLIGRAMS_PER_DECILITER = offered(CONCENTRATION, "conmgdL");
    public static final Unit MILLIMOLES_PER_LITER = offered(CONCENTRATION, "conmmolL");

    // Currency

    public static final Unit USD = offered(CURRENCY, "currencyUSD");
    public static final Unit GBP = offered(CURRENCY, "currencyGBP");
    public static final Unit EUR = offered(CURRENCY, "currencyEUR");
    public static final Unit JPY = offered(CURRENCY, "currencyJPY");
    public static final Unit RUB = offered(CURRENCY, "currencyRUB");
    public static final Unit UAH = offered(CURRENCY, "currencyUAH");
    public static final Unit BRL = offered(CURRENCY, "currencyBRL");
    public static final Unit DKK = offered(CURRENCY, "currencyDKK");
    public static final Unit ISK = offered(CURRENCY, "currencyISK");
    public static final Unit NOK = offered(CURRENCY, "currencyNOK");
    public static final Unit SEK = offered(CURRENCY, "currencySEK");
    public static final Unit CZK = offered(CURRENCY, "currencyCZK");
    public static final Unit CHF = offered(CURRENCY, "currencyCHF");
    public static final Unit PLN = offered(CURRENCY, "currencyPLN");
    public static final Unit BTC = offered(CURRENCY, "currencyBTC");
    public static final Unit MILLI_BTC = offered(CURRENCY, "currencymBTC");
    public static final Unit MICRO_BTC = offered(CURRENCY, "currencyμBTC");
    public static final Unit ZAR = offered(CURRENCY, "currencyZAR");
    public static final Unit INR = offered(CURRENCY, "currencyINR");
    public static final Unit KRW = offered(CURRENCY, "currencyKRW");
    public static final Unit IDR = offered(CURRENCY, "currencyIDR");
    public static final Unit PHP = offered(CURRENCY, "currencyPHP");
    public static final Unit VND = offered(CURRENCY, "currencyVND");
    public static final Unit TRY = offered(CURRENCY, "currencyTRY");
    public static final Unit MYR = offered(CURRENCY, "currencyMYR");
    public static final Unit XPF = offered(CURRENCY, "currencyXPF");
    public static final Unit BGN = offered(CURRENCY, "currencyBGN");
    public static final Unit PYG = offered(CURRENCY, "currencyPYG");
    public static final Unit UYU = offered(CURRENCY, "currencyUYU");
    public static final Unit ILS = offered(CURRENCY, "currencyILS");

    // Data

    /** Bytes in steps of 1024. */
    public static final Unit BYTES = offered(DATA, "bytes");
    /** Bytes in steps of 1000. */
    public static final Unit DECIMAL_BYTES = offered(DATA, "decbytes");
    /** Bits in steps of 1024. */
    public static final Unit BITS = offered(DATA, "bits");
    /** Bits in steps of 1000. */
    public static final Unit DECIMAL_BITS = offered(DATA, "decbits");

    public static final Unit KIBIBYTES = offered(DATA, "kbytes");
    public static final Unit KILOBYTES = offered(DATA, "deckbytes");
    public static final Unit MEBIBYTES = offered(DATA, "mbytes");
    public static final Unit MEGABYTES = offered(DATA, "decmbytes");
    public static final Unit GIBIBYTES = offered(DATA, "gbytes");
    public static final Unit GIGABYTES = offered(DATA, "decgbytes");
    public static final Unit TEBIBYTES = offered(DATA, "tbytes");
    public static final Unit TERABYTES = offered(DATA, "dectbytes");
    public static final Unit PEBIBYTES = offered(DATA, "pbytes");
    public static final Unit PETABYTES = offered(DATA, "decpbytes");

    // Data rate

    public static final Unit PACKETS_PER_SECOND = offered(DATA_RATE, "pps");
    /** Bytes a second in steps of 1024. */
    public static final Unit BINARY_BYTES_PER_SECOND = offered(DATA_RATE, "binBps");
    /** Bytes a second in steps of 1000. */
    public static final Unit BYTES_PER_SECOND = offered(DATA_RATE, "Bps");
    /** Bits a second in steps of 1024. */
    public static final Unit BINARY_BITS_PER_SECOND = offered(DATA_RATE, "binbps");
    /** Bits a second in steps of 1000. */
    public static final Unit BITS_PER_SECOND = offered(DATA_RATE, "bps");

    public static final Unit KIBIBYTES_PER_SECOND = offered(DATA_RATE, "KiBs");
    public static final Unit KIBIBITS_PER_SECOND = offered(DATA_RATE, "Kibits");
    public static final Unit KILOBYTES_PER_SECOND = offered(DATA_RATE, "KBs");
    public static final Unit KILOBITS_PER_SECOND = offered(DATA_RATE, "Kbits");
    public static final Unit MEBIBYTES_PER_SECOND = offered(DATA_RATE, "MiBs");
    public static final Unit MEBIBITS_PER_SECOND = offered(DATA_RATE, "Mibits");
    public static final Unit MEGABYTES_PER_SECOND = offered(DATA_RATE, "MBs");
    public static final Unit MEGABITS_PER_SECOND = offered(DATA_RATE, "Mbits");
    public static final Unit GIBIBYTES_PER_SECOND = offered(DATA_RATE, "GiBs");
    public static final Unit GIBIBITS_PER_SECOND = offered(DATA_RATE, "Gibits");
    public static final Unit GIGABYTES_PER_SECOND = offered(DATA_RATE, "GBs");
    public static final Unit GIGABITS_PER_SECOND = offered(DATA_RATE, "Gbits");
    public static final Unit TEBIBYTES_PER_SECOND = offered(DATA_RATE, "TiBs");
    public static final Unit TEBIBITS_PER_SECOND = offered(DATA_RATE, "Tibits");
    public static final Unit TERABYTES_PER_SECOND = offered(DATA_RATE, "TBs");
    public static final Unit TERABITS_PER_SECOND = offered(DATA_RATE, "Tbits");
    public static final Unit PEBIBYTES_PER_SECOND = offered(DATA_RATE, "PiBs");
    public static final Unit PEBIBITS_PER_SECOND = offered(DATA_RATE, "Pibits");
    public static final Unit PETABYTES_PER_SECOND = offered(DATA_RATE, "PBs");
    public static final Unit PETABITS_PER_SECOND = offered(DATA_RATE, "Pbits");

    // Date and time, of milliseconds since 1970

    public static final Unit DATE_TIME_ISO = offered(DATE_TIME, "dateTimeAsIso");
    public static final Unit DATE_TIME_ISO_NO_DATE_IF_TODAY = offered(DATE_TIME, "dateTimeAsIsoNoDateIfToday");
    public static final Unit DATE_TIME_US = offered(DATE_TIME, "dateTimeAsUS");
    public static final Unit DATE_TIME_US_NO_DATE_IF_TODAY = offered(DATE_TIME, "dateTimeAsUSNoDateIfToday");
    public static final Unit DATE_TIME_LOCAL = offered(DATE_TIME, "dateTimeAsLocal");
    public static final Unit DATE_TIME_LOCAL_NO_DATE_IF_TODAY = offered(DATE_TIME, "dateTimeAsLocalNoDateIfToday");
    public static final Unit DATE_TIME_SYSTEM = offered(DATE_TIME, "dateTimeAsSystem");
    public static final Unit DATE_TIME_FROM_NOW = offered(DATE_TIME, "dateTimeFromNow");

    // Energy

    public static final Unit WATTS = offered(ENERGY, "watt");
    public static final Unit KILOWATTS = offered(ENERGY, "kwatt");
    public static final Unit MEGAWATTS = offered(ENERGY, "megwatt");
    public static final Unit GIGAWATTS = offered(ENERGY, "gwatt");
    public static final Unit MILLIWATTS = offered(ENERGY, "mwatt");
    public static final Unit WATTS_PER_SQUARE_METER = offered(ENERGY, "Wm2");
    public static final Unit VOLT_AMPERES = offered(ENERGY, "voltamp");
    public static final Unit KILOVOLT_AMPERES = offered(ENERGY, "kvoltamp");
    public static final Unit VOLT_AMPERES_REACTIVE = offered(ENERGY, "voltampreact");
    public static final Unit KILOVOLT_AMPERES_REACTIVE = offered(ENERGY, "kvoltampreact");
    public static final Unit WATT_HOURS = offered(ENERGY, "watth");
    public static final Unit WATT_HOURS_PER_KILOGRAM = offered(ENERGY, "watthperkg");
    public static final Unit KILOWATT_HOURS = offered(ENERGY, "kwatth");
    public static final Unit KILOWATT_MINUTES = offered(ENERGY, "kwattm");
    public static final Unit MEGAWATT_HOURS = offered(ENERGY, "mwatth");
    public static final Unit AMPERE_HOURS = offered(ENERGY, "amph");
    public static final Unit KILOAMPERE_HOURS = offered(ENERGY, "kamph");
    public static final Unit MILLIAMPERE_HOURS = offered(ENERGY, "mamph");
    public static final Unit JOULES = offered(ENERGY, "joule");
    public static final Unit ELECTRON_VOLTS = offered(ENERGY, "ev");
    public static final Unit AMPERES = offered(ENERGY, "amp");
    public static final Unit KILOAMPERES = offered(ENERGY, "kamp");
    public static final Unit MILLIAMPERES = offered(ENERGY, "mamp");
    public static final Unit VOLTS = offered(ENERGY, "volt");
    public static final Unit KILOVOLTS = offered(ENERGY, "kvolt");
    public static final Unit MILLIVOLTS = offered(ENERGY, "mvolt");
    public static final Unit DECIBEL_MILLIWATTS = offered(ENERGY, "dBm");
    public static final Unit MILLIOHMS = offered(ENERGY, "mohm");
    public static final Unit OHMS = offered(ENERGY, "ohm");
    public static final Unit KILOOHMS = offered(ENERGY, "kohm");
    public static final Unit MEGAOHMS = offered(ENERGY, "Mohm");
    public static final Unit FARADS = offered(ENERGY, "farad");
    public static final Unit MICROFARADS = offered(ENERGY, "µfarad");
    public static final Unit NANOFARADS = offered(ENERGY, "nfarad");
    public static final Unit PICOFARADS = offered(ENERGY, "pfarad");
    public static final Unit FEMTOFARADS = offered(ENERGY, "ffarad");
    public static final Unit HENRIES = offered(ENERGY, "henry");
    public static final Unit MILLIHENRIES = offered(ENERGY, "mhenry");
    public static final Unit MICROHENRIES = offered(ENERGY, "µhenry");
    public static final Unit LUMENS = offered(ENERGY, "lumens");

    // Flow

    public static final Unit GALLONS_PER_MINUTE = offered(FLOW, "flowgpm");
    public static final Unit CUBIC_METERS_PER_SECOND = offered(FLOW, "flowcms");
    public static final Unit CUBIC_FEET_PER_SECOND = offered(FLOW, "flowcfs");
    public static final Unit CUBIC_FEET_PER_MINUTE = offered(FLOW, "flowcfm");
    public static final Unit LITERS_PER_HOUR = offered(FLOW, "litreh");
    public static final Unit LITERS_PER_MINUTE = offered(FLOW, "flowlpm");
    public static final Unit MILLILITERS_PER_MINUTE = offered(FLOW, "flowmlpm");
    public static final Unit LUX = offered(FLOW, "lux");

    // Force

    public static final Unit NEWTON_METERS = offered(FORCE, "forceNm");
    public static final Unit KILONEWTON_METERS = offered(FORCE, "forcekNm");
    public static final Unit NEWTONS = offered(FORCE, "forceN");
    public static final Unit KILONEWTONS = offered(FORCE, "forcekN");

    // Hash rate

    public static final Unit HASHES_PER_SECOND = offered(HASH_RATE, "Hs");
    public static final Unit KILOHASHES_PER_SECOND = offered(HASH_RATE, "KHs");
    public static final Unit MEGAHASHES_PER_SECOND = offered(HASH_RATE, "MHs");
    public static final Unit GIGAHASHES_PER_SECOND = offered(HASH_RATE, "GHs");
    public static final Unit TERAHASHES_PER_SECOND = offered(HASH_RATE, "THs");
    public static final Unit PETAHASHES_PER_SECOND = offered(HASH_RATE, "PHs");
    public static final Unit EXAHASHES_PER_SECOND = offered(HASH_RATE, "EHs");

    // Mass

    public static final Unit MILLIGRAMS = offered(MASS, "massmg");
    public static final Unit GRAMS = offered(MASS, "massg");
    public static final Unit POUNDS = offered(MASS, "masslb");
    public static final Unit KILOGRAMS = offered(MASS, "masskg");
    public static final Unit METRIC_TONS = offered(MASS, "masst");

    // Length

    public static final Unit MILLIMETERS = offered(LENGTH, "lengthmm");
    public static final Unit INCHES = offered(LENGTH, "lengthin");
    public static final Unit FEET = offered(LENGTH, "lengthft");
    public static final Unit METERS = offered(LENGTH, "lengthm");
    public static final Unit KILOMETERS = offered(LENGTH, "lengthkm");
    public static final Unit MILES = offered(LENGTH, "lengthmi");

    // Pressure

    public static final Unit MILLIBARS = offered(PRESSURE, "pressurembar");
    public static final Unit BARS = offered(PRESSURE, "pressurebar");
    public static final Unit KILOBARS = offered(PRESSURE, "pressurekbar");
    public static final Unit PASCALS = offered(PRESSURE, "pressurepa");
    public static final Unit HECTOPASCALS = offered(PRESSURE, "pressurehpa");
    public static final Unit KILOPASCALS = offered(PRESSURE, "pressurekpa");
    public static final Unit INCHES_OF_MERCURY = offered(PRESSURE, "pressurehg");
    public static final Unit POUNDS_PER_SQUARE_INCH = offered(PRESSURE, "pressurepsi");

    // Radiation

    public static final Unit BECQUERELS = offered(RADIATION, "radbq");
    public static final Unit CURIES = offered(RADIATION, "radci");
    public static final Unit GRAYS = offered(RADIATION, "radgy");
    public static final Unit RADS = offered(RADIATION, "radrad");
    public static final Unit SIEVERTS = offered(RADIATION, "radsv");
    public static final Unit MILLISIEVERTS = offered(RADIATION, "radmsv");
    public static final Unit MICROSIEVERTS = offered(RADIATION, "radusv");
    public static final Unit REMS = offered(RADIATION, "radrem");
    public static final Unit COULOMBS_PER_KILOGRAM = offered(RADIATION, "radexpckg");
    public static final Unit ROENTGENS = offered(RADIATION, "radr");
    public static final Unit SIEVERTS_PER_HOUR = offered(RADIATION, "radsvh");
    public static final Unit MILLISIEVERTS_PER_HOUR = offered(RADIATION, "radmsvh");
    public static final Unit MICROSIEVERTS_PER_HOUR = offered(RADIATION, "radusvh");

    // Rotational speed

    public static final Unit REVOLUTIONS_PER_MINUTE = offered(ROTATIONAL_SPEED, "rotrpm");
    public static final Unit ROTATIONS_HERTZ = offered(ROTATIONAL_SPEED, "rothz");
    public static final Unit ROTATIONS_KILOHERTZ = offered(ROTATIONAL_SPEED, "rotkhz");
    public static final Unit ROTATIONS_MEGAHERTZ = offered(ROTATIONAL_SPEED, "rotmhz");
    public static final Unit ROTATIONS_GIGAHERTZ = offered(ROTATIONAL_SPEED, "rotghz");
    public static final Unit RADIANS_PER_SECOND = offered(ROTATIONAL_SPEED, "rotrads");
    public static final Unit DEGREES_PER_SECOND = offered(ROTATIONAL_SPEED, "rotdegs");

    // Temperature

    public static final Unit CELSIUS = offered(TEMPERATURE, "celsius");
    public static final Unit FAHRENHEIT = offered(TEMPERATURE, "fahrenheit");
    public static final Unit KELVIN = offered(TEMPERATURE, "kelvin");

    // Time

    public static final Unit HERTZ = offered(TIME, "hertz");
    public static final Unit NANOSECONDS = offered(TIME, "ns");
    public static final Unit MICROSECONDS = offered(TIME, "µs");
    public static final Unit MILLISECONDS = offered(TIME, "ms");
    public static final Unit SECONDS = offered(TIME, "s");
    public static final Unit MINUTES = offered(TIME, "m");
    public static final Unit HOURS = offered(TIME, "h");
    public static final Unit DAYS = offered(TIME, "d");
    /** Milliseconds as "2 days, 3 hours". */
    public static final Unit DURATION_MILLISECONDS = offered(TIME, "dtdurationms");
    /** Seconds as "2 days, 3 hours". */
    public static final Unit DURATION_SECONDS = offered(TIME, "dtdurations");
    /** Seconds as 02:03:04. */
    public static final Unit DURATION_HMS = offered(TIME, "dthms");
    /** Seconds as 1 d 02:03:04. */
    public static final Unit DURATION_DHMS = offered(TIME, "dtdhms");
    /** Hundredths of a second. */
    public static final Unit TIMETICKS = offered(TIME, "timeticks");
    /** Milliseconds as 2h:3m:4s. */
    public static final Unit CLOCK_MILLISECONDS = offered(TIME, "clockms");
    /** Seconds as 2h:3m:4s. */
    public static final Unit CLOCK_SECONDS = offered(TIME, "clocks");

    // Throughput

    public static final Unit COUNTS_PER_SECOND = offered(THROUGHPUT, "cps");
    public static final Unit OPERATIONS_PER_SECOND = offered(THROUGHPUT, "ops");
    public static final Unit REQUESTS_PER_SECOND = offered(THROUGHPUT, "reqps");
    public static final Unit READS_PER_SECOND = offered(THROUGHPUT, "rps");
    public static final Unit WRITES_PER_SECOND = offered(THROUGHPUT, "wps");
    public static final Unit IO_OPERATIONS_PER_SECOND = offered(THROUGHPUT, "iops");
    public static final Unit EVENTS_PER_SECOND = offered(THROUGHPUT, "eps");
    public static final Unit MESSAGES_PER_SECOND = offered(THROUGHPUT, "mps");
    public static final Unit RECORDS_PER_SECOND = offered(THROUGHPUT, "recps");
    public static final Unit ROWS_PER_SECOND = offered(THROUGHPUT, "rowsps");
    public static final Unit COUNTS_PER_MINUTE = offered(THROUGHPUT, "cpm");
    public static final Unit OPERATIONS_PER_MINUTE = offered(THROUGHPUT, "opm");
    public static final Unit REQUESTS_PER_MINUTE = offered(THROUGHPUT, "reqpm");
    public static final Unit READS_PER_MINUTE = offered(THROUGHPUT, "rpm");
    public static final Unit WRITES_PER_MINUTE = offered(THROUGHPUT, "wpm");
    public static final Unit EVENTS_PER_MINUTE = offered(THROUGHPUT, "epm");
    public static final Unit MESSAGES_PER_MINUTE = offered(THROUGHPUT, "mpm");
    public static final Unit RECORDS_PER_MINUTE = offered(THROUGHPUT, "recpm");
    public static final Unit ROWS_PER_MINUTE = offered(THROUGHPUT, "rowspm");

    // Velocity

    public static final Unit METERS_PER_SECOND = offered(VELOCITY, "velocityms");
    public static final Unit KILOMETERS_PER_HOUR = offered(VELOCITY, "velocitykmh");
    public static final Unit MILES_PER_HOUR = offered(VELOCITY, "velocitymph");
    public static final Unit KNOTS = offered(VELOCITY, "velocityknot");

    // Volume

    public static final Unit MILLILITERS = offered(VOLUME, "mlitre");
    public static final Unit LITERS = offered(VOLUME, "litre");
    public static final Unit CUBIC_METERS = offered(VOLUME, "m3");
    public static final Unit NORMAL_CUBIC_METERS = offered(VOLUME, "Nm3");
    public static final Unit CUBIC_DECIMETERS = offered(VOLUME, "dm3");
    public static final Unit GALLONS = offered(VOLUME, "gallons");

    // Boolean

    public static final Unit BOOLEAN_TRUE_FALSE = offered(BOOLEAN, "bool");
    public static final Unit BOOLEAN_YES_NO = offered(BOOLEAN, "bool_yes_no");
    public static final Unit BOOLEAN_ON_OFF = offered(BOOLEAN, "bool_on_off");

    public Unit {
        Check.notBlank(id, "A unit needs an id");
    }

    private static Unit offered(UnitCategory category, String id) {
        Unit unit = of(id);
        OFFERED.put(unit, category);
        return unit;
    }

    public static Unit of(String id) {
        return new Unit(id);
    }

    /** A plain number followed by a word. */
    public static Unit suffix(String word) {
        return of("suffix:" + word);
    }

    /** A plain number with a word or sign in front. */
    public static Unit prefix(String word) {
        return of("prefix:" + word);
    }

    /** A number shortened to K, M and so on, followed by a word. */
    public static Unit count(String word) {
        return of("count:" + word);
    }

    /** A unit in steps of 1000, such as {@code F}; a prefix says in which step the values come, as in {@code mF}. */
    public static Unit si(String symbol) {
        return of("si:" + symbol);
    }

    /** An amount of money shortened to K, M and so on, with a sign in front. */
    public static Unit currency(String sign) {
        return of("currency:" + sign);
    }

    /** Milliseconds since 1970 in a format of moment.js, such as {@code YYYY-MM-DD HH:mm}. */
    public static Unit time(String format) {
        return of("time:" + format);
    }

    /** One word for 0 and another for all else. */
    public static Unit bool(String nonZero, String zero) {
        return of("bool:" + nonZero + "/" + zero);
    }

    /** The units that Grafana's editor offers, in its order. */
    public static List<Unit> offered() {
        return List.copyOf(OFFERED.keySet());
    }

    /** Whether the id means something to Grafana, which writes all others behind the number as they are. */
    public boolean isKnown() {
        return OFFERED.containsKey(this) || CUSTOM.matcher(id).matches();
    }

    /** The group in which Grafana's editor offers the unit. */
    public Optional<UnitCategory> category() {
        return Optional.ofNullable(OFFERED.get(this));
    }
}
