-- What surrounds a reservation: the totals that stay of it.

-- Of reservations the state, as it was shown at the time of the erasure, and the whole minutes that were planned.
alter table erased_total
    drop constraint ck_erased_total_kind,
    add constraint ck_erased_total_kind check (kind in
        ('TWO_SHOT', 'PARTY', 'PEEK', 'MAIL_IN', 'MAIL_OUT', 'SECRET_IN', 'SECRET_OUT', 'RESERVATION_REQUESTED',
         'RESERVATION_CONFIRMED', 'RESERVATION_DECLINED', 'RESERVATION_CANCELLED', 'RESERVATION_EXPIRED',
         'RESERVATION_COMPLETED', 'RESERVATION_NO_SHOW'));
