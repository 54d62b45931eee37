package dev.wfmon.json;

import java.util.List;

/** Small texts that together use all of JSON and YAML; tests start from them. */
final class Samples {

    static final List<SourceText> ALL = List.of(
            new SourceText("dashboard.json", """
                    {
                      "title": "CPU \\u00e9\\ud83d\\ude00 \\"x\\"\\n",
                      "panels": [{"id": 1, "gridPos": {"x": 0, "y": -1.50, "w": 1e3}}, [], {}, [[null]]],
                      "editable": true, "liveNow": false, "id": null, "n": 12345678901234567890.10
                    }
                    """),
            new SourceText("scalar.json", "\uFEFF \"a\\tb\\/\\\\c\" \r\n"),
            new SourceText("rules.yaml", """
                    # rules
                    groups:
                    - name: &name cpu
                      rules:
                        - alert: 'It''s high'
                          expr: |
                            sum by (job) (
                              rate(x{job="a"}[5m])
                            ) > 0
                          for: 5m
                          labels: {severity: "page\\x21", "team": *name, 1: 2}
                          annotations:
                            text: >-
                              folded
                              text

                                more
                            plain: one
                              two 😀
                    - !!map
                      ? long key
                      : ~
                    ---
                    [0x1F, 0o7, .inf, +1, .5, yes, true, ]
                    ...
                    """),
            new SourceText("windows.yml", "a: |+\r\n  x\r\n\r\nb: \"y\\\r\n  z\"\r\nc:\r\n- d: [ ]\r\n"),
            new SourceText("<stdin>", "  {\"a\": [1, 2, {\"b\": \"c\"}]}"));

    private Samples() {}
}
