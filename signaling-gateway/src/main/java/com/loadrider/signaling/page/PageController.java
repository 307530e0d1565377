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
    private final IssuerDiscovery discovery;
    private final byte[] page = built();
    private final String digest = DigestUtils.md5DigestAsHex(page);

    PageController(PageProperties properties, IssuerDiscovery discovery) throws IOException {
        this.properties = properties;
        this.discovery = discovery;
    }

    @GetMapping({"/", "/index.html"})
    ResponseEntity<byte[]> page() {
        String policy = PagePolicy.of(discovery.origins());
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(etag(policy))
                .header("Content-Security-Policy", policy)
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
                        "authorizationParameters", properties.furtherParameters(),
                        "demo", properties.demo()));
    }

    /// Browsers keep the old policy with a page that is answered 304, so another policy makes another page of it.
    private String etag(String policy) {
        return '"' + digest + "-" + Integer.toHexString(policy.hashCode()) + '"';
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
