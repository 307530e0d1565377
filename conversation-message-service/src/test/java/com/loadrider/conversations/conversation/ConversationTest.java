package com.loadrider.conversations.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00.250Z");
    private static final long CREATOR = 1;
    private static final long MEMBER = 2;
    private static final long STRANGER = 9;

    private final Conversation conversation =
            Conversation.start(5, null, CREATOR, List.of(MEMBER, 3L, CREATOR), Set.of(), NOW);

    @Test
    void hasItsCreatorFirstAndEverybodyOnce() {
        assertThat(conversation.memberIds()).containsExactly(CREATOR, MEMBER, 3L);
        assertThat(conversation.membersVersion()).isEqualTo(1);
    }

    @Test
    void letsMembersAdd() {
        assertThat(add(MEMBER, 4)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.memberIds()).contains(4L);
        assertThat(conversation.membersVersion()).isEqualTo(2);
    }

    @Test
    void changesNothingWhenItIsSoAlready() {
        assertThat(add(CREATOR, MEMBER)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(remove(CREATOR, STRANGER)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(conversation.membersVersion()).isEqualTo(1);
    }

    @Test
    void isNotThereForStrangers() {
        assertThat(add(STRANGER, STRANGER)).isEqualTo(MembershipChange.NOT_FOUND);
        assertThat(remove(STRANGER, MEMBER)).isEqualTo(MembershipChange.NOT_FOUND);
    }

    @Test
    void letsMembersRemoveOnlyThemselves() {
        assertThat(remove(MEMBER, 3)).isEqualTo(MembershipChange.FORBIDDEN);
        assertThat(remove(MEMBER, CREATOR)).isEqualTo(MembershipChange.FORBIDDEN);
        assertThat(remove(MEMBER, MEMBER)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.hasMember(MEMBER)).isFalse();
    }

    @Test
    void letsItsCreatorRemoveAnyone() {
        assertThat(remove(CREATOR, MEMBER)).isEqualTo(MembershipChange.DONE);
        assertThat(remove(CREATOR, CREATOR)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.memberIds()).containsExactly(3L);
    }

    @Test
    void givesNoRightsToACreatorWhoHasLeft() {
        remove(CREATOR, CREATOR);
        assertThat(remove(CREATOR, MEMBER)).isEqualTo(MembershipChange.NOT_FOUND);
    }

    @Test
    void remembersWhoHasLeftAndTakesThemBack() {
        remove(MEMBER, MEMBER);
        assertThat(conversation.hasHad(MEMBER)).isTrue();
        assertThat(conversation.hasHad(STRANGER)).isFalse();
        assertThat(add(CREATOR, MEMBER)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.hasMember(MEMBER)).isTrue();
        assertThat(conversation.membersVersion()).isEqualTo(3);
    }

    @Test
    void isDeletedWithItsLastMember() {
        remove(MEMBER, MEMBER);
        remove(3, 3);
        assertThat(conversation.isDeleted()).isFalse();
        remove(CREATOR, CREATOR);
        assertThat(conversation.isDeleted()).isTrue();
    }

    @Test
    void isFullAtSomePoint() {
        LongStream.range(10, 10 + Conversation.MOST_MEMBERS - 3L).forEach(it -> add(CREATOR, it));
        assertThat(conversation.memberIds()).hasSize(Conversation.MOST_MEMBERS);
        assertThat(add(CREATOR, 999)).isEqualTo(MembershipChange.FULL);
    }

    @Test
    void asksWhoWasAddedByAStranger() {
        add(CREATOR, 4, true);
        assertThat(conversation.requestOf(4)).contains(CREATOR);
        assertThat(conversation.requestedIds()).containsExactly(4L);
        assertThat(conversation.acceptedIds()).containsExactly(CREATOR, MEMBER, 3L);
        assertThat(conversation.hasMember(4)).isTrue();
        assertThat(add(4, 5)).isEqualTo(MembershipChange.NOT_ACCEPTED);
        assertThat(add(MEMBER, 4)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(conversation.requestedIds()).containsExactly(4L);
    }

    @Test
    void isAcceptedOnce() {
        add(CREATOR, 4, true);
        assertThat(conversation.accept(4)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.requestedIds()).isEmpty();
        assertThat(conversation.membersVersion()).isEqualTo(3);
        assertThat(conversation.accept(4)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(conversation.accept(CREATOR)).isEqualTo(MembershipChange.NOTHING_TO_DO);
        assertThat(conversation.accept(STRANGER)).isEqualTo(MembershipChange.NOT_FOUND);
        assertThat(conversation.membersVersion()).isEqualTo(3);
        assertThat(add(4, 5)).isEqualTo(MembershipChange.DONE);
    }

    @Test
    void isRefusedByLeaving() {
        add(CREATOR, 4, true);
        assertThat(remove(4, 4)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.requestedIds()).isEmpty();
        assertThat(conversation.accept(4)).isEqualTo(MembershipChange.NOT_FOUND);
    }

    @Test
    void asksAgainWhoHasLeft() {
        remove(MEMBER, MEMBER);
        add(CREATOR, MEMBER, true);
        assertThat(conversation.requestOf(MEMBER)).contains(CREATOR);
        remove(MEMBER, MEMBER);
        add(CREATOR, MEMBER);
        assertThat(conversation.requestOf(MEMBER)).isEmpty();
    }

    @Test
    void letsAManagerDoAnything() {
        assertThat(conversation.add(STRANGER, Authority.MANAGER, 4, false, NOW)).isEqualTo(MembershipChange.DONE);
        assertThat(conversation.remove(STRANGER, Authority.MANAGER, CREATOR, NOW))
                .isEqualTo(MembershipChange.DONE);
        assertThat(conversation.remove(STRANGER, Authority.MANAGER, STRANGER, NOW))
                .isEqualTo(MembershipChange.NOTHING_TO_DO);
        List.of(MEMBER, 3L, 4L).forEach(it -> conversation.remove(STRANGER, Authority.MANAGER, it, NOW));
        assertThat(conversation.isDeleted()).isTrue();
        assertThat(conversation.add(STRANGER, Authority.MANAGER, 4, false, NOW)).isEqualTo(MembershipChange.NOT_FOUND);
    }

    @Test
    void letsNobodyWithoutAuthorityDoMoreThanRefuse() {
        add(CREATOR, 4, true);
        for (long user : List.of(CREATOR, MEMBER, STRANGER)) {
            assertThat(conversation.remove(user, Authority.NONE, user, NOW)).isEqualTo(MembershipChange.SERVICE_ONLY);
        }
        assertThat(conversation.remove(4, Authority.NONE, MEMBER, NOW)).isEqualTo(MembershipChange.SERVICE_ONLY);
        assertThat(conversation.remove(4, Authority.NONE, 4, NOW)).isEqualTo(MembershipChange.DONE);
    }

    private MembershipChange add(long actor, long userId) {
        return add(actor, userId, false);
    }

    private MembershipChange add(long actor, long userId, boolean isStranger) {
        return conversation.add(actor, Authority.MEMBER, userId, isStranger, NOW);
    }

    private MembershipChange remove(long actor, long userId) {
        return conversation.remove(actor, Authority.MEMBER, userId, NOW);
    }
}
