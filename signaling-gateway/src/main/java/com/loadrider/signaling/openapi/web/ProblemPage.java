package com.loadrider.signaling.openapi.web;

import org.springframework.web.util.HtmlUtils;

/// Renders `docs/problems.md` for browsers: the original text, with an anchor for every code.
final class ProblemPage {

    private static final String ESCAPED_ANCHOR = "&lt;a id=&quot;([a-z_]+)&quot;&gt;&lt;/a&gt;";

    private ProblemPage() {}

    static String of(String markdown) {
        String text = HtmlUtils.htmlEscape(markdown, "UTF-8").replaceAll(ESCAPED_ANCHOR, "<a id=\"$1\"></a>");
        return """
            <!doctype html>
            <html lang="en">
              <head><meta charset="utf-8"><title>Problems</title><link rel="stylesheet" href="/docs/docs.css"></head>
              <body><pre>%s</pre></body>
            </html>
            """.formatted(text);
    }
}
