package com.loadrider.service.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Accepts JSON only in UTF-8 without a byte order mark (RFC 8259, section 8.1). The parser alone would detect other
/// encodings, and would decode overlong forms (RFC 3629, section 3).
@RestControllerAdvice
class Utf8Bodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        requireUtf8(body);
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static void requireUtf8(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // JSON never contains the character NUL, but JSON in UTF-16 or UTF-32 always contains zero bytes.
            if (!text.startsWith("\uFEFF") && text.indexOf('\0') < 0) {
                return;
            }
        } catch (CharacterCodingException _) {
            // Refused below, like the other encodings.
        }
        throw new ProblemException(CommonProblem.INVALID_REQUEST, "The body is not UTF-8.");
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
