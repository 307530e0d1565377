package com.loadrider.calls.call.web;

import com.loadrider.calls.call.CallSelection;
import com.loadrider.calls.call.CallStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The filters of a user's history. A filter that is left out selects all calls.
final class HistoryFilter {

    private static final String INCOMING = "incoming";
    private static final String OUTGOING = "outgoing";

    /// The regular expression of a status, which has the name that it has in JSON.
    static final String STATUS = "initiating|ringing|connected|ended|declined|missed|busy";

    /// The regular expression of a direction: calls to the user, or calls by the user.
    static final String DIRECTION = INCOMING + "|" + OUTGOING;

    static final String STATUS_EXPECTED =
            "must be one or more of initiating, ringing, connected, ended, declined, missed, busy";
    static final String DIRECTION_EXPECTED = "must be incoming or outgoing";

    private HistoryFilter() {}

    static CallSelection selection(@Nullable List<String> statuses, @Nullable String direction) {
        EnumSet<CallStatus> selected =
                statuses == null ? EnumSet.allOf(CallStatus.class) : EnumSet.noneOf(CallStatus.class);
        if (statuses != null) {
            statuses.forEach(it -> selected.add(CallStatus.valueOf(it.toUpperCase(Locale.ROOT))));
        }
        return new CallSelection(!INCOMING.equals(direction), !OUTGOING.equals(direction), selected);
    }
}
