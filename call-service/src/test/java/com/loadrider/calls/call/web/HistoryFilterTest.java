package com.loadrider.calls.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.calls.call.CallSelection;
import com.loadrider.calls.call.CallStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryFilterTest {

    @Test
    void knowsEveryStatus() {
        assertThat(HistoryFilter.STATUS.split("\\|", -1))
                .containsExactly(Arrays.stream(CallStatus.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
        assertThat(HistoryFilter.STATUS_EXPECTED).endsWith(HistoryFilter.STATUS.replace("|", ", "));
    }

    @Test
    void selectsWhatItIsToldTo() {
        assertThat(HistoryFilter.selection(null, null))
                .isEqualTo(new CallSelection(true, true, EnumSet.allOf(CallStatus.class)));
        assertThat(HistoryFilter.selection(List.of("missed", "busy"), "incoming"))
                .isEqualTo(new CallSelection(false, true, Set.of(CallStatus.MISSED, CallStatus.BUSY)));
        assertThat(HistoryFilter.selection(List.of("ended", "ended"), "outgoing"))
                .isEqualTo(new CallSelection(true, false, Set.of(CallStatus.ENDED)));
    }
}
