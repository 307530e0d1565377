package com.loadrider.signaling.page;

/// The page's Content-Security-Policy: scripts and connections of this origin only, but for signing in. The page may
/// frame itself, for a sign-in is renewed in a hidden frame that comes back to it.
final class PagePolicy {

    private PagePolicy() {}

    static String of(PageProperties page) {
        return """
                default-src 'self'; connect-src 'self' %1$s; frame-src 'self' %1$s; form-action 'self' %1$s; \
                style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; \
                object-src 'none'; base-uri 'none'; frame-ancestors 'self'\
                """.formatted(page.issuerOrigin()).replace(" ;", ";");
    }
}
