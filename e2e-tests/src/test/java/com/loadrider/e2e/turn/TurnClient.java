package com.loadrider.e2e.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A minimal TURN client over UDP (RFC 8656). It supports allocations and permissions only.
final class TurnClient implements AutoCloseable {

    private static final int ALLOCATE = 0x0003;
    private static final int CREATE_PERMISSION = 0x0008;
    private static final int USERNAME = 0x0006;
    private static final int MESSAGE_INTEGRITY = 0x0008;
    private static final int XOR_PEER_ADDRESS = 0x0012;
    private static final int REALM = 0x0014;
    private static final int NONCE = 0x0015;
    private static final int REQUESTED_TRANSPORT = 0x0019;
    private static final byte[] UDP = {17, 0, 0, 0};
    /// HMAC-SHA1 and its header.
    private static final int SIGNATURE = 24;
    private static final int PEER_PORT = 40_000;
    private static final int PATIENCE_MILLIS = 5_000;

    private final SecureRandom random = new SecureRandom();
    private final DatagramSocket socket;
    private final String username;
    private final String password;
    private byte[] realm = {};
    private byte[] nonce = {};

    TurnClient(int port, String username, String password) throws IOException {
        this.username = username;
        this.password = password;
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(InetAddress.getLoopbackAddress(), port);
    }

    /// Requests an allocation: first without credentials to receive realm and nonce, then with credentials.
    StunMessage allocate() {
        StunMessage challenge = exchange(new StunMessage(ALLOCATE, transaction(), Map.of(REQUESTED_TRANSPORT, UDP)), 0);
        if (challenge.errorCode() != 401) {
            throw new IllegalStateException("without credentials: " + challenge.errorCode());
        }
        realm = Objects.requireNonNull(challenge.attributes().get(REALM), "realm");
        nonce = Objects.requireNonNull(challenge.attributes().get(NONCE), "nonce");
        return askSigned(ALLOCATE, transaction(), REQUESTED_TRANSPORT, UDP);
    }

    /// Asks to be allowed to exchange packets with a peer.
    ///
    /// @param address 4 or 16 bytes
    StunMessage permit(byte[] address) {
        byte[] transaction = transaction();
        return askSigned(CREATE_PERMISSION, transaction, XOR_PEER_ADDRESS, xored(address, transaction));
    }

    private StunMessage askSigned(int type, byte[] transaction, int attribute, byte[] value) {
        var attributes = new LinkedHashMap<Integer, byte[]>();
        attributes.put(attribute, value);
        attributes.put(USERNAME, username.getBytes(StandardCharsets.UTF_8));
        attributes.put(REALM, realm);
        attributes.put(NONCE, nonce);
        return exchange(new StunMessage(type, transaction, attributes), SIGNATURE);
    }

    private StunMessage exchange(StunMessage question, int signature) {
        byte[] unsigned = question.bytes(signature);
        byte[] packet = signature == 0 ? unsigned : signed(unsigned);
        try {
            socket.send(new DatagramPacket(packet, packet.length));
            var answer = new DatagramPacket(new byte[1500], 1500);
            socket.receive(answer);
            StunMessage read = StunMessage.parse(answer.getData(), answer.getLength());
            if (!read.answers(question)) {
                throw new IllegalStateException("an answer to something else");
            }
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The length already includes the signature, which covers everything before it (RFC 8489, section 14.5).
    private byte[] signed(byte[] packet) {
        try {
            String credential = username + ":" + new String(realm, StandardCharsets.UTF_8) + ":" + password;
            byte[] key = MessageDigest.getInstance("MD5").digest(credential.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return ByteBuffer.allocate(packet.length + SIGNATURE)
                    .put(packet)
                    .putShort((short) MESSAGE_INTEGRITY)
                    .putShort((short) (SIGNATURE - 4))
                    .put(mac.doFinal(packet))
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Encodes port and address, which are XORed with the magic cookie (RFC 8489, section 14.2).
    private static byte[] xored(byte[] address, byte[] transaction) {
        byte[] mask = ByteBuffer.allocate(16)
                .putInt(StunMessage.COOKIE)
                .put(transaction)
                .array();
        var out = ByteBuffer.allocate(4 + address.length);
        out.putShort((short) (address.length == 4 ? 1 : 2));
        out.putShort((short) (PEER_PORT ^ (StunMessage.COOKIE >>> 16)));
        for (int i = 0; i < address.length; i++) {
            out.put((byte) (address[i] ^ mask[i]));
        }
        return out.array();
    }

    private byte[] transaction() {
        var transaction = new byte[12];
        random.nextBytes(transaction);
        return transaction;
    }

    @Override
    public void close() {
        socket.close();
    }
}
