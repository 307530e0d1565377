package com.loadrider.signaling.session;

import com.loadrider.service.id.DeviceIds;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// Validates device ids. A device id names one device of a user.
public final class DeviceId {

    private DeviceId() {}

    /// Returns the id if it is valid.
    ///
    /// @param field the field that holds the id, for the error message
    /// @param id null for a device without a name
    /// @throws ProblemException `invalid_request`
    public static @Nullable String checked(String field, @Nullable String id) {
        if (id == null || DeviceIds.isDeviceId(id)) {
            return id;
        }
        throw new ProblemException(Problem.invalidField(field, DeviceIds.EXPECTED));
    }
}
