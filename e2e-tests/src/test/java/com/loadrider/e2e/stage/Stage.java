package com.loadrider.e2e.stage;

import com.loadrider.testkit.http.ApiClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// One test's own users and conversations. Closing it disconnects their devices.
public final class Stage implements AutoCloseable {

    private static final AtomicLong USER_IDS = new AtomicLong(1_000);

    private final TestStack stack;
    private final List<Person> people = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();

    Stage(TestStack stack) {
        this.stack = stack;
    }

    /// Creates a user for this test only.
    ///
    /// @param name the display name
    public Person person(String name) {
        var person = new Person(USER_IDS.incrementAndGet(), name, stack::url);
        people.add(person);
        return person;
    }

    /// Creates a conversation on behalf of the first user. All others have accepted it.
    public Conversation conversation(Person creator, Person... others) {
        var conversation = request(creator, others);
        for (Person other : others) {
            other.api().post(conversation.path("/accept")).expect(204);
        }
        return conversation;
    }

    /// Creates a conversation on behalf of the first user. Users who do not know the first user get a request.
    public Conversation request(Person creator, Person... others) {
        var participants = Arrays.stream(others).map(Person::id).toList();
        var created = creator.api()
                .post(Conversation.PATH, Map.of("participantIds", participants))
                .expect(201)
                .json();
        var conversation = new Conversation(created.get("conversationId").asLong(), creator);
        conversations.add(conversation);
        return conversation;
    }

    /// A client without a token.
    public ApiClient anybody() {
        return ApiClient.to(stack.url());
    }

    /// The public address of one of the gateways.
    ///
    /// @param gateway 1 to [TestStack#GATEWAYS]
    public String url(int gateway) {
        return stack.url(gateway);
    }

    List<Conversation> conversations() {
        return conversations;
    }

    @Override
    public void close() {
        people.forEach(Person::disconnect);
    }
}
