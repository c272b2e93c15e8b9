-- Who else carries an address is asked whenever somebody objects.
create index account_address on account (address) where address is not null;
