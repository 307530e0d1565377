package com.loadrider.socketio;

/// A Socket.IO packet whose payload has not been parsed (Socket.IO protocol v5, "Packet encoding").
///
/// @param type the packet type
/// @param namespace `/` unless the packet names another one
/// @param ackId the acknowledgement id, −1 if there is none
/// @param text the Engine.IO packet that contains it
/// @param payload the index of the payload in the text; the text's length if there is none
record SocketPacket(Type type, String namespace, long ackId, String text, int payload) {

    /// The packet types of revision 5, in the order of their numbers.
    enum Type {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK,
        CONNECT_ERROR,
        BINARY_EVENT,
        BINARY_ACK
    }

    static final String DEFAULT_NAMESPACE = "/";

    private static final Type[] TYPES = Type.values();
    private static final int LONGEST_NAMESPACE = 128;
    private static final long GREATEST_ID = (1L << 53) - 1;

    /// {@return the packet in a message}
    ///
    /// @param text the Engine.IO packet: `4` and the Socket.IO packet
    static SocketPacket parse(String text) throws MalformedPacket {
        int length = text.length();
        int type = length < 2 ? -1 : text.charAt(1) - '0';
        if (type < 0 || type >= TYPES.length) {
            throw new MalformedPacket("unknown packet type");
        }
        int at = 2;
        var namespace = DEFAULT_NAMESPACE;
        if (at < length && text.charAt(at) == '/') {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? length : comma;
            if (end - at > LONGEST_NAMESPACE) {
                throw new MalformedPacket("namespace over " + LONGEST_NAMESPACE + " characters");
            }
            namespace = text.substring(at, end);
            at = comma < 0 ? length : comma + 1;
        }
        int digits = at;
        long id = 0;
        while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            id = id * 10 + text.charAt(at++) - '0';
            if (id > GREATEST_ID) {
                throw new MalformedPacket("acknowledgement id over " + GREATEST_ID);
            }
        }
        return new SocketPacket(TYPES[type], namespace, at == digits ? -1 : id, text, at);
    }

    boolean isForDefaultNamespace() {
        return namespace.equals(DEFAULT_NAMESPACE);
    }

    boolean hasPayload() {
        return payload < text.length();
    }

    /// Contains none of the payload.
    @Override
    public String toString() {
        return "SocketPacket[" + type + "]";
    }
}
