package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// The example of RFC 8291, section 5 and appendix A.
class TestBrowserTest {

    private static final TestBrowser OF_THE_RFC = TestBrowser.of(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");

    @Test
    void readsTheExampleOfTheRfc() {
        byte[] body = Base64.getUrlDecoder()
                .decode("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                        + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_"
                        + "Qulcy4a-fN");

        assertThat(OF_THE_RFC.decrypt(body)).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void readsWhatTheLibraryEncryptsForIt() {
        byte[] body = new WebPush("mailto:ops@example.com", VapidKeys.generate())
                .getBody(
                        "héllo".getBytes(StandardCharsets.UTF_8),
                        Base64.getUrlDecoder().decode(OF_THE_RFC.p256dh()),
                        Base64.getUrlDecoder().decode(OF_THE_RFC.auth()));

        assertThat(OF_THE_RFC.decrypt(body)).isEqualTo("héllo");
        assertThatThrownBy(() -> TestBrowser.fresh().decrypt(body)).isInstanceOf(IllegalStateException.class);
        body[body.length - 1] ^= 1;
        assertThatThrownBy(() -> OF_THE_RFC.decrypt(body)).isInstanceOf(IllegalStateException.class);
    }
}
