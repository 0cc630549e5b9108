-- Outlook: which parameters the models of rhythm and staying have, of the whole agency or of one performer. A fit is a job, and
-- what it found stays: an outlook names the fit that it rests on.
create table outlook_fit (
    agency_id             uuid        not null,
    id                    uuid        not null,
    -- Whose customers it was fitted to; without one to those of all.
    performer_id          uuid,
    -- Business days: whoever chatted for the first time on them, and chats until the last of them. The first is known when it is done.
    from_day              date,
    to_day                date        not null,
    state                 text        not null,
    model                 text,
    -- Customers of the sample, and those of them who came again.
    customers             integer,
    repeaters             integer,
    -- BG/NBD, weeks; absent where there were too few customers.
    r                     double precision,
    alpha                 double precision,
    a                     double precision,
    b                     double precision,
    log_likelihood        double precision,
    -- Pareto/NBD, for those who came once; where there were too few customers as the policies have it, without a likelihood.
    second_r              double precision,
    second_alpha          double precision,
    second_s              double precision,
    second_beta           double precision,
    second_log_likelihood double precision,
    -- What came of it on later days, beside the guess that all goes on as before.
    calibrated_to         date,
    compared_to           date,
    compared_customers    integer,
    expected_chats        double precision,
    actual_chats          integer,
    mean_error            double precision,
    naive_mean_error      double precision,
    created_at            timestamptz not null,
    started_at            timestamptz,
    fitted_at             timestamptz,
    constraint pk_outlook_fit primary key (agency_id, id),
    constraint fk_outlook_fit_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_outlook_fit_days check (from_day <= to_day),
    constraint ck_outlook_fit_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    constraint ck_outlook_fit_model check (model in ('BG_NBD', 'POLICIES')),
    -- Whoever scores by a fit that is done finds all that its model needs.
    constraint ck_outlook_fit_done check (
        state <> 'DONE'
        or num_nulls(model, customers, repeaters, second_r, second_alpha, second_s, second_beta, fitted_at) = 0
           and (model = 'POLICIES' or num_nulls(r, alpha, a, b, log_likelihood, second_log_likelihood) = 0)),
    constraint ck_outlook_fit_compared check (
        num_nulls(calibrated_to, compared_to, compared_customers, expected_chats, actual_chats, mean_error,
                  naive_mean_error) in (0, 7))
);

-- The newest that is done of an agency and of a performer: outlooks, scores.
create index ix_outlook_fit_newest on outlook_fit (agency_id, performer_id, fitted_at desc, id desc) where state = 'DONE';

alter table outlook_fit alter column agency_id set (n_distinct = -0.0002);
alter table outlook_fit alter column performer_id set (n_distinct = -0.001);
create statistics st_outlook_fit_performer (dependencies) on agency_id, performer_id from outlook_fit;

alter table outlook_fit enable row level security;
alter table outlook_fit force row level security;
create policy agency_only on outlook_fit using (agency_id = (select tenant_agency()));
-- The outlook of a performer's customer may rest on a fit to those of all,
create policy performer_only on outlook_fit as restrictive
    using (case when (select tenant_performer()) is null then true
                when performer_id is null then true
                else performer_id = (select tenant_performer()) end);
-- but no performer writes that one.
create policy performer_inserts on outlook_fit as restrictive for insert
    with check (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);
create policy performer_updates on outlook_fit as restrictive for update
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on outlook_fit to enishi_app;
