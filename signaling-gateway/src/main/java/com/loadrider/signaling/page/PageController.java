package com.loadrider.signaling.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page is one file, whose state is behind the `#`: no other path leads to it. It is asked for anew each time, and
/// names its scripts and styles by what is in them, so those are kept for ever.
@RestController
class PageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PageProperties properties;
    private final byte[] page;
    private final String etag;

    PageController(PageProperties properties) throws IOException {
        this.properties = properties;
        this.page = built();
        this.etag = '"' + DigestUtils.md5DigestAsHex(page) + '"';
    }

    @GetMapping({"/", "/index.html"})
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(etag)
                .header("Content-Security-Policy", PagePolicy.of(properties))
                .body(page);
    }

    @GetMapping("/config.json")
    ResponseEntity<Map<String, Object>> configuration() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(Map.of(
                        "issuer", properties.issuer(),
                        "clientId", properties.clientId(),
                        "scope", properties.scope(),
                        "demo", properties.demo()));
    }

    /// Where the web client was not built, the gateway has a page that says where it is.
    private static byte[] built() throws IOException {
        return Stream.of("META-INF/resources/index.html", "static/index.html")
                .map(ClassPathResource::new)
                .filter(ClassPathResource::exists)
                .findFirst()
                .orElseThrow()
                .getContentAsByteArray();
    }
}
