-- Where the owner of a site takes what other replicas heard from its telephones and trunks; empty where nobody can telephone.
alter table exchange
    add column sip text;
