package com.loadrider.notifications.sender;

import com.loadrider.events.PushKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The senders that the operator has set up.
@Component
public class PushSenders {

    private static final Logger log = LoggerFactory.getLogger(PushSenders.class);

    private final Map<PushKind, PushSender> byKind = new EnumMap<>(PushKind.class);

    PushSenders(List<PushSender> senders) {
        senders.forEach(sender -> sender.kinds().forEach(kind -> byKind.put(kind, sender)));
        log.info(byKind.isEmpty() ? "Push is off, because no keys are set" : "Push goes to {}", byKind.keySet());
    }

    /// Returns the kinds of devices that can be reached.
    public Set<PushKind> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /// Returns the sender for a kind; empty if that kind is off.
    public Optional<PushSender> of(PushKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
