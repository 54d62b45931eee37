package dev.wfmon.grafana.dashboard;

/** What a candlestick panel shows. */
public enum CandlestickMode implements Keyword {
    CANDLES_AND_VOLUME("candles+volume"),
    CANDLES("candles"),
    VOLUME("volume");

    private final String keyword;

    CandlestickMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
