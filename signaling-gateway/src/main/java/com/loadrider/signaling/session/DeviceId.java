package com.loadrider.signaling.session;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.FieldProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Validates device ids. A device id names one device of a user.
public final class DeviceId {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private DeviceId() {}

    /// Returns the id if it is valid.
    ///
    /// @param field the field that holds the id, for the error message
    /// @param id null for a device without a name
    /// @throws ProblemException `invalid_request`
    public static @Nullable String checked(String field, @Nullable String id) {
        if (id == null || ALLOWED.matcher(id).matches()) {
            return id;
        }
        throw new ProblemException(new Problem(
                CommonProblem.INVALID_REQUEST,
                "Some fields are not valid.",
                Map.of(),
                List.of(new FieldProblem(field, "must be 1 to 64 characters of [A-Za-z0-9._~-]"))));
    }
}
