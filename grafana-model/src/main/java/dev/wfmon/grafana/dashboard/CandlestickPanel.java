package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * Opening, highest, lowest and closing values over time.
 *
 * <pre>{@code
 * Panel.candlestick("Price")
 *         .query(Query.of(JsonObject.builder().put("rawSql", "SELECT * FROM prices").build()))
 *         .fields("open", "high", "low", "close")
 *         .show(CandlestickMode.CANDLES);
 * }</pre>
 */
public final class CandlestickPanel extends GraphPanel<CandlestickPanel> implements GraphStyle<CandlestickPanel> {

    CandlestickPanel(String title) {
        super("candlestick", title, new Size(24, 10), ColorMode.PALETTE_CLASSIC);
        show(CandlestickMode.CANDLES_AND_VOLUME);
        option("candleStyle", Json.of("candles"));
        option("colorStrategy", Json.of("open-close"));
        option("fields", JsonObject.empty());
        colors(Color.GREEN, Color.RED);
        option("includeAllFields", Json.of(false));
    }

    public CandlestickPanel show(CandlestickMode mode) {
        return option("mode", mode.json());
    }

    /** Bars with a tick on either side instead of candles. */
    public CandlestickPanel bars() {
        return option("candleStyle", Json.of("ohlcbars"));
    }

    /** Colours by the close before instead of by the opening. */
    public CandlestickPanel compareWithClose() {
        return option("colorStrategy", Json.of("close-close"));
    }

    public CandlestickPanel colors(Color up, Color down) {
        option("colors.up", up.json());
        return option("colors.down", down.json());
    }

    /** The fields of the four values, which Grafana otherwise finds by their names. */
    public CandlestickPanel fields(String open, String high, String low, String close) {
        option("fields.open", Json.of(open));
        option("fields.high", Json.of(high));
        option("fields.low", Json.of(low));
        return option("fields.close", Json.of(close));
    }

    public CandlestickPanel volume(String field) {
        return option("fields.volume", Json.of(field));
    }

    /** Draws the other fields too. */
    public CandlestickPanel allFields() {
        return option("includeAllFields", Json.of(true));
    }
}
