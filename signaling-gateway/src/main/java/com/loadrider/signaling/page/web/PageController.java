package com.loadrider.signaling.page.web;

import com.loadrider.signaling.page.IssuerDiscovery;
import com.loadrider.signaling.page.PagePolicy;
import com.loadrider.signaling.page.PageProperties;
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

/// Serves the page. The page is one file that keeps its state behind the `#`, so it needs no other path. Browsers
/// revalidate it at every request. It names its scripts and styles by their content, so these are cached forever.
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

    /// The ETag includes the policy, because browsers keep the old policy with a page that is answered 304.
    private String etag(String policy) {
        return '"' + digest + "-" + Integer.toHexString(policy.hashCode()) + '"';
    }

    /// Reads the built page. If the web client was not built, the gateway has a page that says where the client
    /// is.
    private static byte[] built() throws IOException {
        return Stream.of("META-INF/resources/index.html", "static/index.html")
                .map(ClassPathResource::new)
                .filter(ClassPathResource::exists)
                .findFirst()
                .orElseThrow()
                .getContentAsByteArray();
    }
}
