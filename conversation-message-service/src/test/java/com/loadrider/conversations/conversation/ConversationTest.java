package com.loadrider.conversations.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00.250Z");
    private static final long CREATOR = 1;
    private static final long MEMBER = 2;
    private static final long STRANGER = 9;

    private final Conversation conversation = Conversation.start(5, null, CREATOR, List.of(MEMBER, 3L, CREATOR), NOW);

    @Test
    void hasItsCreatorFirstAndEverybodyOnce() {
        assertThat(conversation.memberIds()).containsExactly(CREATOR, MEMBER, 3L);
        assertThat(conversation.membersVersion()).isEqualTo(1);
    }

    @Test
    void letsMembersAdd() {
        assertThat(conversation.add(MEMBER, 4, NOW)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.memberIds()).contains(4L);
        assertThat(conversation.membersVersion()).isEqualTo(2);
    }

    @Test
    void changesNothingWhenItIsSoAlready() {
        assertThat(conversation.add(CREATOR, MEMBER, NOW)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(conversation.remove(CREATOR, STRANGER, NOW)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(conversation.membersVersion()).isEqualTo(1);
    }

    @Test
    void isNotThereForStrangers() {
        assertThat(conversation.add(STRANGER, STRANGER, NOW)).isEqualTo(MembershipChange.NOT_FOUND);
        assertThat(conversation.remove(STRANGER, MEMBER, NOW)).isEqualTo(MembershipChange.NOT_FOUND);
    }

    @Test
    void letsMembersRemoveOnlyThemselves() {
        assertThat(conversation.remove(MEMBER, 3, NOW)).isEqualTo(MembershipChange.FORBIDDEN);
        assertThat(conversation.remove(MEMBER, CREATOR, NOW)).isEqualTo(MembershipChange.FORBIDDEN);
        assertThat(conversation.remove(MEMBER, MEMBER, NOW)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.hasMember(MEMBER)).isFalse();
    }

    @Test
    void letsItsCreatorRemoveAnyone() {
        assertThat(conversation.remove(CREATOR, MEMBER, NOW)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.remove(CREATOR, CREATOR, NOW)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.memberIds()).containsExactly(3L);
    }

    @Test
    void givesNoRightsToACreatorWhoHasLeft() {
        conversation.remove(CREATOR, CREATOR, NOW);
        assertThat(conversation.remove(CREATOR, MEMBER, NOW)).isEqualTo(MembershipChange.NOT_FOUND);
    }

    @Test
    void remembersWhoHasLeftAndTakesThemBack() {
        conversation.remove(MEMBER, MEMBER, NOW);
        assertThat(conversation.hasHad(MEMBER)).isTrue();
        assertThat(conversation.hasHad(STRANGER)).isFalse();
        assertThat(conversation.add(CREATOR, MEMBER, NOW)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.hasMember(MEMBER)).isTrue();
        assertThat(conversation.membersVersion()).isEqualTo(3);
    }

    @Test
    void isDeletedWithItsLastMember() {
        conversation.remove(MEMBER, MEMBER, NOW);
        conversation.remove(3, 3, NOW);
        assertThat(conversation.isDeleted()).isFalse();
        conversation.remove(CREATOR, CREATOR, NOW);
        assertThat(conversation.isDeleted()).isTrue();
    }

    @Test
    void isFullAtSomePoint() {
        LongStream.range(10, 10 + Conversation.MOST_MEMBERS - 3L).forEach(it -> conversation.add(CREATOR, it, NOW));
        assertThat(conversation.memberIds()).hasSize(Conversation.MOST_MEMBERS);
        assertThat(conversation.add(CREATOR, 999, NOW)).isEqualTo(MembershipChange.FULL);
    }
}
