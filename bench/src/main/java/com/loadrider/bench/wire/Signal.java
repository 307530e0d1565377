package com.loadrider.bench.wire;

/// The kinds of WebRTC signals, with bodies as browsers send them: descriptions of about 2.3 KB, candidates of about
/// 200 bytes. Each body has a [#MARKER] in a field of free text, so that a server may check the shape of the body.
public enum Signal {
    /// An SDP offer.
    OFFER("offer"),
    /// An SDP answer.
    ANSWER("answer"),
    /// An ICE candidate.
    CANDIDATE("ice-candidate");

    /// Eight hexadecimal digits follow it: the number of the message.
    static final String MARKER = "BENCH";

    /// The marker with the number 0.
    static final String PLACEHOLDER = MARKER + "00000000";

    private static final String END = "\\r\\n";

    private final String type;

    Signal(String type) {
        this.type = type;
    }

    /// The value of `type` in a `webrtc_signaling` event.
    String type() {
        return type;
    }

    /// The JSON value of `data` in a `webrtc_signaling` event.
    String data() {
        return switch (this) {
            case OFFER -> description("actpass");
            case ANSWER -> description("active");
            case CANDIDATE ->
                "{\"candidate\":\"candidate:842163049 1 udp 1677729535 203.0.113.57 46154 typ srflx raddr 192.0.2.17"
                        + " rport 46154 generation 0 ufrag " + PLACEHOLDER
                        + " network-cost 999\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}";
        };
    }

    private String description(String setup) {
        var sdp = new StringBuilder(2600);
        line(sdp, "v=0");
        line(sdp, "o=- 4611731400430051336 2 IN IP4 127.0.0.1");
        line(sdp, "s=-");
        line(sdp, "t=0 0");
        line(sdp, "a=group:BUNDLE 0 1");
        line(sdp, "a=extmap-allow-mixed");
        line(sdp, "a=msid-semantic: WMS 3c28ba50-7f9f-4b51-a3a5-3fdb5b3a1c9e");
        audio(sdp, setup);
        video(sdp, setup);
        return "{\"type\":\"" + type + "\",\"sdp\":\"" + sdp + "\"}";
    }

    private static void audio(StringBuilder sdp, String setup) {
        line(sdp, "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126");
        transport(sdp, setup, 0);
        for (var codec : new String[] {
            "111 opus/48000/2", "63 red/48000/2", "9 G722/8000", "0 PCMU/8000",
            "8 PCMA/8000", "13 CN/8000", "110 telephone-event/48000", "126 telephone-event/8000"
        }) {
            line(sdp, "a=rtpmap:" + codec);
        }
        line(sdp, "a=rtcp-fb:111 transport-cc");
        line(sdp, "a=fmtp:111 minptime=10;useinbandfec=1");
    }

    private static void video(StringBuilder sdp, String setup) {
        line(sdp, "m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103 45 46");
        transport(sdp, setup, 1);
        line(sdp, "a=rtcp-rsize");
        codec(sdp, 96, "VP8");
        codec(sdp, 102, "H264");
        codec(sdp, 45, "AV1");
        line(sdp, "a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f");
        line(sdp, "a=ssrc-group:FID 3735928559 3203386110");
        line(sdp, "a=ssrc:3735928559 cname:" + PLACEHOLDER);
    }

    private static void codec(StringBuilder sdp, int id, String name) {
        line(sdp, "a=rtpmap:" + id + " " + name + "/90000");
        for (var feedback : new String[] {"goog-remb", "transport-cc", "ccm fir", "nack", "nack pli"}) {
            line(sdp, "a=rtcp-fb:" + id + " " + feedback);
        }
        line(sdp, "a=rtpmap:" + (id + 1) + " rtx/90000");
        line(sdp, "a=fmtp:" + (id + 1) + " apt=" + id);
    }

    private static void transport(StringBuilder sdp, String setup, int mid) {
        line(sdp, "c=IN IP4 0.0.0.0");
        line(sdp, "a=rtcp:9 IN IP4 0.0.0.0");
        line(sdp, "a=ice-ufrag:Zx3k");
        line(sdp, "a=ice-pwd:4gxj8vYbS5M2ZrV0uYt7oQpW");
        line(sdp, "a=ice-options:trickle");
        line(
                sdp,
                "a=fingerprint:sha-256 7B:2C:4E:11:90:AF:3D:55:CE:08:6A:F1:BD:23:77:94:E5:0C:18:D2:6F:A9:41:B3:5E:82:C7"
                        + ":1D:F0:36:9B:44");
        line(sdp, "a=setup:" + setup);
        line(sdp, "a=mid:" + mid);
        line(sdp, "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level");
        line(sdp, "a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:mid");
        line(sdp, "a=sendrecv");
        line(sdp, "a=rtcp-mux");
    }

    private static void line(StringBuilder sdp, String text) {
        sdp.append(text).append(END);
    }
}
