package com.loadrider.e2e.operation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that is written byte by byte. Unlike Java's HTTP client, it allows any local address and any header.
///
/// @param port where to
/// @param from the address of this machine that it comes from
/// @param certificate whom to trust; null without TLS
record RawRequest(int port, String from, @Nullable Path certificate) {

    /// The response.
    ///
    /// @param status of the answer
    /// @param head status line and headers
    /// @param body as text
    record Answer(int status, String head, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Answer get(String path, String... headers) throws IOException, GeneralSecurityException {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
                Socket socket = certificate == null ? plain : secured(plain, certificate)) {
            socket.setSoTimeout(10_000);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: calls.example.com\r\n" + more + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        }
    }

    private Socket secured(Socket plain, Path trusted) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(trusted)) {
            store.setCertificateEntry(
                    "edge", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory().createSocket(plain, "calls.example.com", port, true);
    }
}
