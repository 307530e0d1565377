package com.loadrider.service.security;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON documents of an issuer. Returns a document or throws an exception by the deadline, even if the issuer
/// does not respond.
final class IssuerClient {

    private static final int LARGEST_DOCUMENT = 1024 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /// Reads a document.
    ///
    /// @throws JWKSetUnavailableException if the document does not exist, is not JSON, or arrives too late
    JsonNode read(String address, Duration timeLeft) throws JWKSetUnavailableException {
        HttpResponse<byte[]> answer = request(address, timeLeft);
        if (answer.statusCode() != 200) {
            throw new JWKSetUnavailableException(address + " answers " + answer.statusCode());
        }
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException nonsense) {
            throw new JWKSetUnavailableException(address + " answers no JSON", nonsense);
        }
    }

    /// Sends a request. The timeout of a request covers only the headers, so the whole exchange has its own limit.
    private HttpResponse<byte[]> request(String address, Duration timeLeft) throws JWKSetUnavailableException {
        CompletableFuture<HttpResponse<byte[]>> exchange = start(address);
        try {
            return exchange.get(timeLeft.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            exchange.cancel(true);
            throw new JWKSetUnavailableException(address + " does not answer in time", late);
        } catch (ExecutionException failed) {
            throw new JWKSetUnavailableException(address + " cannot be read: " + failed.getCause(), failed);
        } catch (InterruptedException stopping) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new JWKSetUnavailableException(address + " was not read: the service stops", stopping);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> start(String address) throws JWKSetUnavailableException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "application/json, */*;q=0.5")
                    .build();
            return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_DOCUMENT));
        } catch (IllegalArgumentException noAddress) {
            throw new JWKSetUnavailableException(address + " is no address that can be read", noAddress);
        }
    }
}
